import { Engine, type EngineCapacity } from '../engine.js';
import { Frames } from '../frames.js';
import { assertInvariants } from '../invariants.js';
import { writeCommand, type Command } from '../protocol/codec.js';
import { endReasons } from '../protocol/events.js';
import { resultName, type ResultName } from '../protocol/result-codes.js';
import { flags } from '../protocol/table.js';
import { packTerms, type OrderTerms } from '../protocol/terms.js';
import type { PlainEvent } from './plain-events.js';
import type { PlainMarket, PlainOrder } from './plain-state.js';
import { readEvents } from './read-events.js';
import { readState } from './read-state.js';

/** Accounts of the desk: ann and amy are of one group. */
export const people = { ann: 16, bob: 17, eve: 18, amy: 19 } as const;
type Person = keyof typeof people;

export interface Wish extends Partial<Omit<OrderTerms, 'side'>> {
  by?: Person;
  lots: number;
  /** The price of a limit; left out, the order is a market order. */
  at?: number;
  trigger?: number;
  display?: number;
  expiresAtUs?: number;
  clientId?: string;
  session?: number;
  /** The stop of an OCO, with a limit price or without. */
  oco?: { trigger: number; at?: number };
}

export const deskCapacity: EngineCapacity = {
  orders: 20_000,
  accounts: 24,
  assets: 4,
  symbols: 4,
  sessions: 8,
  clientIds: 1_024,
  book: { levels: 6_000, triggers: 6_000 },
};

type Instrument = Partial<Extract<Command, { name: 'defineSymbol' }>>;

/**
 * One instrument, people with money and orders with names: commands go in by name, and what comes of them is read as
 * sentences. Every command ends with a look at all invariants.
 */
export class Desk {
  readonly engine: Engine;
  timeUs = 1_700_000_000_000_000;
  /** Set while thousands of orders come in one after the other. */
  isHurried = false;
  result: ResultName = 'OK';
  events: PlainEvent[] = [];
  private readonly frames = Frames.ofCount(2);
  private readonly names = new Map<number, string>();
  private readonly ids = new Map<string, number>();
  private readonly owners = new Map<string, Person>();
  private seq = 0;

  constructor({ capacity, ...instrument }: Instrument & { capacity?: Partial<EngineCapacity> } = {}) {
    this.engine = new Engine({ ...deskCapacity, ...capacity });
    this.say({ name: 'defineAsset', asset: 1 });
    this.say({ name: 'defineAsset', asset: 2 });
    this.say({ ...defaults, ...instrument });
    for (const account of Object.values(people)) {
      this.say({ name: 'defineAccount', account, group: account === 16 || account === 19 ? 7 : 0 });
      this.say({ name: 'moveFunds', account, asset: 1, transfer: 1, amount: 1_000_000_000 });
      this.say({ name: 'moveFunds', account, asset: 2, transfer: 2, amount: 10_000_000_000_000 });
    }
    this.say({ name: 'setPhase', symbol: 1, phase: 0 });
  }

  buy(name: string, wish: Wish): string[] {
    return this.place(name, 'buy', { by: 'bob', ...wish });
  }

  sell(name: string, wish: Wish): string[] {
    return this.place(name, 'sell', { by: 'ann', ...wish });
  }

  cancel(name: string): string[] {
    return this.say({ name: 'cancel', ...this.target(name) });
  }

  amend(name: string, change: { lots?: number; at?: number; session?: number }): string[] {
    const { lots: quantity, at: price, session } = change;
    return this.say({ name: 'amend', ...this.target(name), quantity, price, session });
  }

  phase(phase: 'trading' | 'auction' | 'halted' | 'closed'): string[] {
    const number = ['trading', 'auction', 'halted', 'closed'].indexOf(phase);
    return this.say({ name: 'setPhase', symbol: 1, phase: number }).slice(1);
  }

  reference(price: number): void {
    this.say({ name: 'setReference', symbol: 1, price });
  }

  passTime(us: number): string[] {
    this.timeUs += us;
    return this.say({ name: 'time' });
  }

  /** Applies any command and tells what came of it, but for what was accepted. */
  say(command: Command): string[] {
    const { engine, frames } = this;
    engine.events.clear();
    writeCommand(frames, 0, { ...command, seq: ++this.seq, timeUs: this.timeUs });
    this.result = resultName(engine.apply(frames, 0));
    this.events = readEvents(engine.events);
    if (!this.isHurried) assertInvariants(engine);
    return this.events.filter(({ type }) => type !== 'accepted').map((event) => this.sentence(event));
  }

  /** The orders that stand, as `name visible+hidden@price`, best first. */
  get bids(): string[] {
    return this.market.bids.map((order) => this.standing(order));
  }

  get asks(): string[] {
    return this.market.asks.map((order) => this.standing(order));
  }

  get sleeping(): string[] {
    return this.market.sleeping.map(({ id, trigger }) => `${this.nameOf(id)}@${trigger}`);
  }

  balance(person: Person | number, asset: 1 | 2) {
    const { accounts } = this.engine;
    const pair = accounts.pair(typeof person === 'number' ? person : people[person], asset);
    return { total: accounts.total[pair]!, held: accounts.held[pair]!, arriving: accounts.arriving[pair]! };
  }

  idOf(name: string): number {
    return this.ids.get(name) ?? 0;
  }

  private get market(): PlainMarket {
    return readState(this.engine).markets[0]!;
  }

  private place(name: string, side: 'buy' | 'sell', wish: Wish & { by: Person }): string[] {
    const { by, lots, at, trigger, oco, kind = at === undefined ? 'market' : 'limit' } = wish;
    const tif = wish.tif ?? (kind === 'market' ? 'IOC' : wish.expiresAtUs ? 'GTD' : 'GTC');
    const sentences = this.say({
      name: 'newOrder',
      account: people[by],
      symbol: 1,
      terms: packTerms({ stp: 'none', isPostOnly: false, ...wish, side, kind, tif }),
      quantity: lots,
      price: at,
      trigger,
      session: wish.session,
      clientId: wish.clientId,
      display: wish.display,
      expiresAtUs: wish.expiresAtUs,
      ...(oco ? { flags: flags.oco, peerTrigger: oco.trigger, peerPrice: oco.at ?? 0 } : {}),
    });
    const accepted = this.events.flatMap((event) => (event.type === 'accepted' ? [event.orderId] : []));
    for (const [index, id] of accepted.entries()) this.name(id, index === 0 ? name : `${name}'`, by);
    // The names were not known when the sentences were made.
    return accepted.length === 0
      ? sentences
      : this.events.filter(({ type }) => type !== 'accepted').map((event) => this.sentence(event));
  }

  private name(id: number, name: string, by: Person): void {
    this.names.set(id, name);
    this.ids.set(name, id);
    this.owners.set(name, by);
  }

  private target(name: string) {
    return { orderId: this.idOf(name), account: people[this.owners.get(name) ?? 'ann'] };
  }

  private nameOf(id: number): string {
    return this.names.get(id) ?? `order ${id}`;
  }

  private standing({ id, price, visible, hidden }: PlainOrder): string {
    return `${this.nameOf(id)} ${visible}${hidden > 0 ? `+${hidden}` : ''}@${price}`;
  }

  private sentence(event: PlainEvent): string {
    const name = 'orderId' in event ? this.nameOf(event.orderId) : '';
    switch (event.type) {
      case 'traded':
        return `${name} trades ${event.quantity}@${event.price} with ${this.nameOf(event.makerId)}`;
      case 'cancelled':
        return `${name} ends with ${event.quantity}: ${reasonNames.get(event.reason)}`;
      case 'replaced':
        return `${name} is ${event.leaves}@${event.price}${event.keptPriority === 1 ? ' in its place' : ''}`;
      case 'triggered':
        return `${name} wakes at ${event.trigger}`;
      case 'decremented':
        return `${name} loses ${event.quantity}, keeps ${event.leaves}`;
      case 'refilled':
        return `${name} shows ${event.quantity} of ${event.leaves}`;
      case 'feeRounded':
        return `${name} pays 1 for rounding`;
      case 'uncrossed':
        return `crosses ${event.volume}@${event.price}, ${event.imbalance} over`;
      case 'rejected':
        return resultName(event.code);
      default:
        return event.type;
    }
  }
}

const reasonNames = new Map<number, string>(
  Object.entries(endReasons).map(([name, number]) => [number, name]),
);

const defaults: Extract<Command, { name: 'defineSymbol' }> = {
  name: 'defineSymbol',
  symbol: 1,
  baseAsset: 1,
  quoteAsset: 2,
  basePerLot: 1,
  quotePerTick: 1,
  maxPrice: 1_000_000,
  minQuantity: 1,
  maxQuantity: 1_000_000,
  protectionBps: 1_000,
};
