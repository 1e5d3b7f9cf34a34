import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rootDir } from '../lib/root.js';
import { figure, type Bench, type Figures } from './bench.js';
import { median } from './latency.js';
import type { Measured, Measurement } from './engine/measure.js';

const depths = [1_000, 10_000] as const;
const operations = 1_000_000;
/** The peer takes minutes for what ours does in a second; its rate doesn't depend on how long it runs. */
const peerOperations: Record<(typeof depths)[number], number> = { 1_000: 200_000, 10_000: 100_000 };
const seed = 42;
const rounds = 5;
const peerRounds = 3;
/** How many times the peer's rate ours must be. */
const least: Record<(typeof depths)[number], number> = { 1_000: 25, 10_000: 150 };

/**
 * One symbol, one thread, the comparison workload (bench/engine/workload.ts), medians of rounds on fresh engines, beside
 * nodejs-order-book in the same run. Each measurement is a process of its own, from the bundle that production runs.
 */
export const engine: Bench = {
  name: 'engine',
  title: 'Order books: operations a second with risk and events, beside nodejs-order-book',
  async run({ progress }) {
    const figures: Figures = {};
    for (const depth of depths)
      await progress.step(`Depth ${depth}`, async (tell) =>
        Object.assign(figures, await compare(depth, tell)),
      );
    return figures;
  },
};

async function compare(depth: (typeof depths)[number], tell: (detail: string) => void): Promise<Figures> {
  const options = { depth, operations, seed, rounds };
  tell('ours');
  const risk = await measure({ ...options, hasClientIds: false });
  tell('ours with client ids');
  const named = await measure({ ...options, hasClientIds: true });
  tell('nodejs-order-book');
  const peer = await measure({
    ...options,
    operations: peerOperations[depth],
    rounds: peerRounds,
    hasClientIds: false,
    isPeer: true,
  });
  const [ours, oursNamed, theirs] = [risk, named, peer].map((each) => median(each.rounds));
  const spread = (Math.max(...risk.rounds) - Math.min(...risk.rounds)) / (ours ?? 1);
  return {
    [`risk_and_events_${depth}`]: figure((ours ?? 0) / 1e6, 'M ops/s', { least: 7 }),
    [`with_client_ids_${depth}`]: figure((oursNamed ?? 0) / 1e6, 'M ops/s'),
    [`nodejs_order_book_${depth}`]: figure((theirs ?? 0) / 1e3, 'k ops/s'),
    [`times_nodejs_order_book_${depth}`]: figure((ours ?? 0) / (theirs ?? 1), 'x', { least: least[depth] }),
    [`spread_${depth}`]: figure(spread * 100, '% of the median'),
    [`trades_${depth}`]: figure(risk.trades, 'trades', { least: 1 }),
    // Both are left with as many orders as each other, or they have not done the same work.
    [`orders_that_differ_${depth}`]: figure(Math.abs(peer.live - peer.expectedLive), 'orders', { most: 0 }),
  };
}

async function measure(measurement: Measurement & { isPeer?: boolean }): Promise<Measured> {
  const file = join(rootDir, 'dist', 'engine-bundle', 'measure.js');
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(measurement)]);
  return JSON.parse(stdout);
}
