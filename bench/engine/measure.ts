import { openVenue } from './venue.js';
import { recordWorkload, traders, type Recorded, type WorkloadOptions } from './play-workload.js';
import { startStopwatch } from './stopwatch.js';

export interface Measurement extends WorkloadOptions {
  rounds: number;
}

export interface Round {
  /** Operations a second of wall time, and of the time that the thread was on a processor. */
  perSecond: number;
  perProcessorSecond: number;
  /** Orders that stand at the end. */
  live: number;
}

export interface Measured {
  rounds: Round[];
  /** By the engine that the workload was recorded with. */
  trades: number;
  expectedLive: number;
}

/** Plays the workload on fresh engines, round after round, after those that only warm up. */
export function measureEngine({ rounds, ...options }: Measurement): Measured {
  const recorded = recordWorkload(options);
  return measured(recorded, rounds, () => playOnce(recorded, options));
}

/** The rounds that count, after those that the compiler needs. */
export function measured({ trades, live }: Recorded, rounds: number, play: () => Round): Measured {
  const all = Array.from({ length: rounds + warmUps }, play);
  return { rounds: all.slice(warmUps), trades, expectedLive: live };
}

const warmUps = 4;

function playOnce({ frames, work }: Recorded, { hasFees, operations }: WorkloadOptions): Round {
  const engine = openVenue({ traders, hasFees, capacity: { orders: 1 << 17, clientIds: 1 << 21 } });
  for (let at = 0; at < work.warmUp; at++) engine.apply(frames, at);
  engine.events.clear();
  const watch = startStopwatch();
  for (let at = work.warmUp; at < work.count; at++) {
    engine.apply(frames, at);
    engine.events.clear();
  }
  return watch.round(operations, engine.slab.live);
}
