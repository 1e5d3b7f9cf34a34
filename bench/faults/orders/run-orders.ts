import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { killAndWait } from '../outages.js';
import { seededRandom } from '../random.js';
import type { TradingDesk } from './desk.js';
import { runBinanceProgram } from './binance-program.js';
import { strikesOf, type Strike, type TradingVictim } from './kills.js';
import { runProgram } from './programs.js';
import type { Told, ToldLog } from './told.js';

export interface TradingOutage {
  victim: TradingVictim;
  /** What died at the same moment. */
  beside: TradingVictim[];
  /** From the kill to the first good answer. */
  downMs: number;
}

export interface TradingOutcome {
  outages: TradingOutage[];
  /** What could not go on. */
  broken: string[];
}

export interface TradingRun {
  homeDir: string;
  desk: TradingDesk;
  seed: number;
  runMs: number;
  log: ToldLog;
  note: (line: string) => void;
}

const programs = 3;
const orders = '/api/v1/institutional/orders';
/** Of the run: a worked order has ended before it does. */
const workedShare = 0.8;

/** Programs trade, one order is worked over time, and processes die until the time is over; then all orders are called back. */
export async function runTrading(run: TradingRun): Promise<TradingOutcome> {
  const { desk, log, seed, runMs } = run;
  const outcome: TradingOutcome = { outages: [], broken: [] };
  const endsAt = Date.now() + runMs;
  const isOver = () => Date.now() > endsAt || outcome.broken.length > 0;
  const name = `faults/${randomUUID()}`;
  const fail = (error: unknown) => void outcome.broken.push(describe(error));
  if (!(await startWorkedOrder(run, `${name}/twap`))) outcome.broken.push('The worked order was not taken');
  const trading = Array.from({ length: programs }, (_, index) =>
    runProgram({ desk, log, isOver, name: `${name}/${index}`, random: seededRandom(seed + 1 + index) }),
  );
  // Names there are short.
  const short = name.slice(-12);
  const byDoor = runBinanceProgram({
    ...{ desk, log, isOver, name: short, door: desk.door },
    random: seededRandom(seed + 1 + programs),
  });
  await Promise.all([...trading, byDoor, strikeUntil(run, outcome, isOver)].map((one) => one.catch(fail)));
  await desk.client.call('POST', `${orders}/cancellation`, { account_id: desk.accountId });
  return outcome;
}

async function strikeUntil(
  { homeDir, seed, note }: TradingRun,
  { outages }: TradingOutcome,
  isOver: () => boolean,
): Promise<void> {
  for (const strike of strikesOf(seed)) {
    await sleep(strike.delayMs);
    if (isOver()) return;
    const struck = await hit(homeDir, strike);
    outages.push(...struck);
    const names = strike.victims.join(' and ');
    note(`${names} killed, back after ${struck.map(({ downMs }) => Math.round(downMs)).join(' and ')} ms`);
  }
}

function hit(homeDir: string, { victims }: Strike): Promise<TradingOutage[]> {
  return Promise.all(
    victims.map(async (victim) => {
      const beside = victims.filter((other) => other !== victim);
      return { victim, beside, downMs: await killAndWait(homeDir, victim) };
    }),
  );
}

function startWorkedOrder({ desk, log, runMs }: TradingRun, key: string): Promise<Told['answer']> {
  const ends_at = new Date(Date.now() + runMs * workedShare).toISOString();
  const body = {
    ...{ account_id: desk.accountId, symbol: 'BTCUSDT', side: 'buy', type: 'market', quantity: '0.12' },
    algo: { name: 'twap', ends_at, slices: 12 },
  };
  const orderId = desk.orderIdOf(key);
  return log.ask(desk.client, { what: 'work', orderId, method: 'POST', path: orders, body, key });
}

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}: ${describe(error.cause)}` : error.message;
};
