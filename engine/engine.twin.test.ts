import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { EngineCapacity } from './engine.js';
import { openTwin, roomy, tight } from './testing/twin-market.js';
import { move, type Move } from './testing/twin-moves.js';

/** How much is tried: `suite` takes some seconds; `long` in its place takes a night. */
const efforts = { suite: { runs: 60, length: 250 }, long: { runs: 200_000, length: 400 } } as const;
const effort = efforts.suite;
const seed = 20_260_101;
const patienceMs = 24 * 3_600_000;

describe('the engine and its naive twin', () => {
  it(
    'answer every command alike, with the same events and the same state',
    () => {
      compare(roomy);
    },
    patienceMs,
  );

  it(
    'agree also where every store is full at times',
    () => {
      compare(tight);
    },
    patienceMs,
  );
});

function compare(capacity: EngineCapacity): void {
  const moves = fc.array(move, { minLength: 1, maxLength: effort.length, size: 'max' });
  fc.assert(
    fc.property(moves, (sequence) => play(capacity, sequence)),
    { seed, numRuns: effort.runs, unbiased: true },
  );
}

function play(capacity: EngineCapacity, sequence: readonly Move[]): void {
  const twin = openTwin(capacity);
  for (const { afterUs, toCommand } of sequence) {
    twin.timeUs += afterUs;
    twin.say(toCommand(twin));
  }
}
