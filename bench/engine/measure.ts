import { openVenue } from './venue.js';
import { recordWorkload, traders, type Recorded } from './play-workload.js';

export interface Measured {
  /** Operations a second, of each round. */
  rounds: number[];
  trades: number;
  live: number;
}

/** What the run goes through: checks and events, and, if asked for, the tables of client ids. */
export interface Measurement {
  depth: number;
  operations: number;
  seed: number;
  rounds: number;
  hasClientIds: boolean;
}

/** Plays the workload on fresh engines, round after round, after one round that only warms up. */
export function measureEngine(measurement: Measurement): Measured {
  const { depth, operations, seed, rounds, hasClientIds } = measurement;
  const recorded = recordWorkload({ depth, operations, seed, hasClientIds });
  playOnce(recorded, operations);
  const results = Array.from({ length: rounds }, () => playOnce(recorded, operations));
  return {
    rounds: results.map(({ perSecond }) => perSecond),
    trades: recorded.trades,
    live: results[0]?.live ?? 0,
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
