import type { Command } from '../protocol/codec.js';
import { flags } from '../protocol/table.js';
import { unpackTerms } from '../protocol/terms.js';
import { accountOf, nextId, tell, named, type NaiveOrder, type NaiveWorld } from './naive-world.js';
import { asleep } from './naive-lives.js';

export type NewOrder = Extract<Command, { name: 'newOrder' }>;
export type Amendment = Extract<Command, { name: 'amend' }>;
export type Target = Extract<Command, { name: 'amend' | 'cancel' }>;

/** The first bit that means nothing. */
const unknownTerms = 1 << 13;
const nobody = '0'.repeat(32);

/** The client id as the frame has it: 32 digits, all zero for none. */
export function clientIdOf(command: { clientId?: string | undefined }): string {
  return (command.clientId ?? '').replaceAll('-', '').toLowerCase().padEnd(32, '0');
}

export function isAnonymous(command: { clientId?: string | undefined }): boolean {
  return clientIdOf(command) === nobody;
}

export function isOco(command: NewOrder): boolean {
  return ((command.flags ?? 0) & flags.oco) !== 0;
}

/** True when the command has a second frame. */
export function isLong(command: NewOrder): boolean {
  return [command.display, command.expiresAtUs, command.peerTrigger, command.peerPrice, command.origin].some(
    (value) => value !== undefined,
  );
}

/** All that an order says, so that a retry can be told from another order under the same client id. */
export function bodyOf(command: NewOrder): string {
  const { terms = 0, symbol = 0, price = 0, trigger = 0, quantity = 0 } = command;
  const { display = 0, expiresAtUs = 0, peerTrigger = 0, peerPrice = 0 } = command;
  return [
    terms,
    symbol,
    price,
    trigger,
    quantity,
    isOco(command),
    display,
    expiresAtUs,
    peerTrigger,
    peerPrice,
    command.origin ?? 0,
  ].join();
}

/** The order as it arrives, without an id; null for terms that mean nothing. */
export function draft(world: NaiveWorld, command: NewOrder): NaiveOrder | null {
  const { account = 0, symbol = 0, session = 0, terms = 0, price = 0, trigger = 0 } = command;
  const words = unpackTerms(terms);
  if (!words || (terms & asleep) !== 0 || terms >= unknownTerms) return null;
  const { makerRate, takerRate } = accountOf(world, account);
  return {
    ...words,
    id: 0,
    slot: 0,
    account,
    session,
    symbol,
    terms,
    price,
    trigger,
    distance: 0,
    display: command.display ?? 0,
    leaves: command.quantity ?? 0,
    filled: 0,
    visible: 0,
    place: sleeps(words.kind) ? 'sleeping' : 'arriving',
    rank: 0,
    priority: world.seq,
    peerId: 0,
    isSecondLeg: false,
    expiresAtUs: command.expiresAtUs ?? 0,
    makerRate,
    takerRate,
    feeExact: 0n,
    feePaid: 0n,
  };
}

/** Gives an order its id and counts it among the live ones. */
export function admit(world: NaiveWorld, order: NaiveOrder): void {
  Object.assign(order, nextId(world));
  world.orders.push(order);
}

export function tellAccepted(world: NaiveWorld, order: NaiveOrder, command: NewOrder): void {
  const { price, trigger, leaves, expiresAtUs, distance } = order;
  // A trailing stop displays nothing, and its distance stands in that place.
  const display = order.kind === 'trailing_stop' ? distance : order.display;
  tell(world, {
    type: 'accepted',
    ...named(order),
    terms: order.place === 'sleeping' ? order.terms | asleep : order.terms,
    price,
    trigger,
    quantity: leaves,
    expiresAtUs,
    display,
    origin: command.origin ?? 0,
    clientId: clientIdOf(command),
  });
}

export function sleeps(kind: string): boolean {
  return kind !== 'limit' && kind !== 'market';
}

/** The live order of the account that a cancel or an amendment names. */
export function targetOf(world: NaiveWorld, command: Target): NaiveOrder | undefined {
  const { account = 0 } = command;
  const isByClientId = ((command.flags ?? 0) & flags.byClientId) !== 0;
  const id = isByClientId
    ? rememberedOf(world, account, clientIdOf(command))?.orderId
    : (command.orderId ?? 0);
  return world.orders.find((order) => order.id === id && order.account === account);
}

export function rememberedOf(world: NaiveWorld, account: number, clientId: string) {
  const key = `${account}:${clientId}`;
  return world.today.get(key) ?? world.yesterday.get(key);
}

const dayUs = 24 * 3600 * 1_000_000;

/** A day of client ids ends with the first named order after it; ids of the day before it are still known. */
export function turnDay(world: NaiveWorld): void {
  const since = world.timeUs - world.dayBeganAtUs;
  if (since < dayUs) return;
  world.yesterday = since < 2 * dayUs ? world.today : new Map();
  world.today = new Map();
  world.dayBeganAtUs = world.timeUs;
}
