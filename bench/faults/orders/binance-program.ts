import { setTimeout as sleep } from 'node:timers/promises';
import type { Visitor } from '../../journey/visitor.js';
import { pairs, pauseMs, priceAt, quantityOf, type ProgramOptions } from './programs.js';

const mostResting = 20;
const leastShare = 0.5;

interface Resting {
  id: string;
  symbol: string;
  name: string;
}

/** Places and cancels by chance, through the door for programs of Binance; `door` speaks to it with a key. */
export async function runBinanceProgram(
  options: ProgramOptions & { door: Pick<Visitor, 'call'> },
): Promise<void> {
  const { random, isOver } = options;
  const resting: Resting[] = [];
  for (let step = 0; !isOver(); step += 1) {
    const draw = random();
    if (resting.length > 0 && (draw < 0.3 || resting.length >= mostResting)) await cancel(options, resting);
    else await place(options, resting, { step, isMarket: draw < 0.5 });
    await sleep(pauseMs);
  }
}

type Program = Parameters<typeof runBinanceProgram>[0];

async function place(
  { desk, log, door, name, random }: Program,
  resting: Resting[],
  { step, isMarket }: { step: number; isMarket: boolean },
): Promise<void> {
  const pair = pairs[Math.floor(random() * pairs.length)];
  if (!pair) return;
  const { symbol } = pair;
  const side = random() < 0.5 ? 'buy' : 'sell';
  // A price beyond the other side trades at once and leaves what it does not get to rest.
  const distance = random() < 0.5 ? -0.002 : 0.01 + random() * 0.04;
  const own = `${name}-${step}`;
  const id = desk.orderIdOf(`binance/${own}`);
  const terms = isMarket
    ? { type: 'MARKET' }
    : { type: 'LIMIT', timeInForce: 'GTC', price: await priceAt(desk, symbol, side, distance) };
  const quantity = quantityOf(pair, Math.ceil(pair.lots * (leastShare + random())));
  const values = { symbol, side: side.toUpperCase(), quantity, newClientOrderId: own, ...terms };
  const told = await log.ask(door, {
    ...{ what: 'place', orderId: id, method: 'POST', path: 'order', key: own },
    body: { order_id: id, values },
  });
  if (told?.status === 'open' || told?.status === 'partially_filled') resting.push({ id, symbol, name: own });
}

async function cancel({ log, door, random }: Program, resting: Resting[]): Promise<void> {
  const [one] = resting.splice(Math.floor(random() * resting.length), 1);
  if (!one) return;
  const { id, symbol, name } = one;
  await log.ask(door, {
    ...{ what: 'cancel', orderId: id, method: 'DELETE', path: 'order', key: `${name}/cancel` },
    body: { order_id: id, values: { symbol, origClientOrderId: name } },
  });
}
