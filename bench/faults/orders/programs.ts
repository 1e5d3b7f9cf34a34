import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { TradingDesk } from './desk.js';
import type { Told, ToldLog } from './told.js';

export interface ProgramOptions {
  desk: TradingDesk;
  log: ToldLog;
  /** Keys begin with it. */
  name: string;
  random: () => number;
  isOver: () => boolean;
}

interface Resting {
  id: string;
  lots: number;
}

const orders = '/api/v1/institutional/orders';
export const pairs = [
  { symbol: 'BTCUSDT', lot: 0.0001, digits: 4, lots: 40 },
  { symbol: 'ETHUSDT', lot: 0.0001, digits: 4, lots: 600 },
  { symbol: 'SOLUSDT', lot: 0.001, digits: 3, lots: 2_000 },
] as const;
export const pauseMs = 60;
const mostResting = 40;
/** Orders that are cut short must still be worth what the instrument asks for. */
const leastShare = 0.5;
const ticker = z.looseObject({ last_price: z.string().nullable(), reference_price: z.string().nullable() });

/** Places, amends and cancels orders one after the other, by chance: resting ones, ones that trade at once, and market orders. */
export async function runProgram(options: ProgramOptions): Promise<void> {
  const { random, isOver } = options;
  const resting = pairs.map((): Resting[] => []);
  for (let step = 0; !isOver(); step += 1) {
    const at = Math.floor(random() * pairs.length);
    const [pair, own] = [pairs[at], resting[at]];
    if (pair && own) await act(options, { pair, own, key: `${options.name}/${step}` });
    await sleep(pauseMs);
  }
}

interface Turn {
  pair: (typeof pairs)[number];
  own: Resting[];
  key: string;
}

async function act(options: ProgramOptions, turn: Turn): Promise<void> {
  const draw = options.random();
  const isFull = turn.own.length >= mostResting;
  if (turn.own.length > 0 && (draw < 0.2 || isFull)) return cancel(options, turn);
  if (turn.own.length > 0 && draw < 0.35) return amend(options, turn);
  if (draw < 0.5) return place(options, turn, { type: 'market' });
  // A price beyond the other side trades at once and leaves what it does not get to rest.
  const distance = draw < 0.75 ? -0.002 : 0.01 + options.random() * 0.04;
  return place(options, turn, { type: 'limit', distance, post_only: distance > 0 });
}

async function place(
  { desk, log, random }: ProgramOptions,
  { pair, own, key }: Turn,
  { distance, ...kind }: { type: string; distance?: number; post_only?: boolean },
): Promise<void> {
  const side = random() < 0.5 ? 'buy' : 'sell';
  const lots = Math.ceil(pair.lots * (leastShare + random()));
  const price = distance === undefined ? undefined : await priceAt(desk, pair.symbol, side, distance);
  const { symbol } = pair;
  const quantity = quantityOf(pair, lots);
  const body = { account_id: desk.accountId, symbol, side, quantity, price, ...kind };
  const orderId = desk.orderIdOf(key);
  const told = await log.ask(desk.client, {
    what: 'place',
    orderId,
    method: 'POST',
    path: orders,
    body,
    key,
  });
  if (told && isResting(told)) own.push({ id: orderId, lots });
}

export async function priceAt(
  desk: TradingDesk,
  symbol: string,
  side: string,
  distance: number,
): Promise<string> {
  const { last_price, reference_price } = ticker.parse(
    await desk.client.call('GET', `/api/v1/market-data/${symbol}/ticker`),
  );
  const last = Number(last_price ?? reference_price ?? firstPrices[symbol]);
  return (last * (side === 'buy' ? 1 - distance : 1 + distance)).toFixed(2);
}

/** Where the market begins when nothing was traded yet. */
const firstPrices: Record<string, number> = { BTCUSDT: 64_250, ETHUSDT: 3_420, SOLUSDT: 148 };

async function cancel({ desk, log, random }: ProgramOptions, { own, key }: Turn): Promise<void> {
  const [one] = own.splice(Math.floor(random() * own.length), 1);
  if (!one) return;
  const path = `${orders}/${one.id}`;
  await log.ask(desk.client, { what: 'cancel', orderId: one.id, method: 'DELETE', path, key });
}

async function amend({ desk, log, random }: ProgramOptions, { pair, own, key }: Turn): Promise<void> {
  const one = own[Math.floor(random() * own.length)];
  if (!one) return;
  const lots = Math.max(Math.ceil(pair.lots * leastShare), Math.floor(one.lots * (0.7 + random() * 0.5)));
  const body = { quantity: quantityOf(pair, lots) };
  const path = `${orders}/${one.id}`;
  const told = await log.ask(desk.client, {
    ...{ what: 'amend', orderId: one.id, method: 'PATCH' },
    ...{ path, body, key },
  });
  if (told && isResting(told)) one.lots = lots;
  else own.splice(own.indexOf(one), 1);
}

const isResting = ({ status }: NonNullable<Told['answer']>) =>
  status === 'open' || status === 'partially_filled';

export const quantityOf = ({ lot, digits }: Turn['pair'], lots: number) => (lots * lot).toFixed(digits);
