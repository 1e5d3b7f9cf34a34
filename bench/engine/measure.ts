import { setImmediate } from 'node:timers/promises';
import { OrderBook } from 'nodejs-order-book';
import { openVenue } from './venue.js';
import { playOnPeer } from './peer-book.js';
import { recordWorkload, traders, type Recorded, type WorkloadOptions } from './play-workload.js';

export interface Measurement extends WorkloadOptions {
  rounds: number;
}

export interface Measured {
  /** Operations a second of wall time, of each round. */
  rounds: number[];
  trades: number;
  /** Orders that stand at the end. */
  live: number;
  /** The same by the engine that the workload was recorded with. */
  expectedLive: number;
}

/** Plays the workload on fresh engines, round after round, after one that only warms up. */
export function measureEngine({ rounds, ...options }: Measurement): Measured {
  const recorded = recordWorkload(options);
  playOnce(recorded, options.operations);
  const results = Array.from({ length: rounds }, () => playOnce(recorded, options.operations));
  return {
    rounds: results.map(({ perSecond }) => perSecond),
    trades: recorded.trades,
    live: results[0]?.live ?? 0,
    expectedLive: recorded.live,
  };
}

/** The same workload on nodejs-order-book, whose book it is left with is compared with ours. */
export async function measurePeer({ rounds, ...options }: Measurement): Promise<Measured> {
  const { work, trades, live } = recordWorkload(options);
  const results: { perSecond: number; live: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const book = new OrderBook();
    const perSecond = playOnPeer(book, work);
    results.push({ perSecond, live: restingIn(book.snapshot()) });
    await setImmediate();
  }
  const counted = results.slice(1);
  return {
    rounds: counted.map(({ perSecond }) => perSecond),
    trades,
    live: counted[0]?.live ?? 0,
    expectedLive: live,
  };
}

function playOnce({ frames, work }: Recorded, operations: number): { perSecond: number; live: number } {
  const engine = openVenue(traders, { orders: 1 << 17, clientIds: 1 << 21 });
  for (let at = 0; at < work.warmUp; at++) engine.apply(frames, at);
  engine.events.clear();
  const began = process.hrtime.bigint();
  for (let at = work.warmUp; at < work.count; at++) {
    engine.apply(frames, at);
    engine.events.clear();
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  return { perSecond: operations / seconds, live: engine.slab.live };
}

function restingIn({ bids, asks }: { bids: { orders: unknown[] }[]; asks: { orders: unknown[] }[] }): number {
  return [...bids, ...asks].reduce((sum, { orders }) => sum + orders.length, 0);
}
