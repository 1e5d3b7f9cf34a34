import { seededRandom, shuffled } from '../random.js';
import { victims } from '../schedule.js';

/** The processes of an instance that trades. */
export const tradingVictims = ['engine', 'follower', ...victims] as const;
export type TradingVictim = (typeof tradingVictims)[number];

export interface Strike {
  /** Killed at the same moment. */
  victims: TradingVictim[];
  /** After those before are back. */
  delayMs: number;
}

const longestDelayMs = 1_500;

/**
 * Without end: every process once, in an order that the seed decides, then two of them at once, and so on in another order:
 * over a long run every one dies before and after, and together with, every other.
 */
export function* strikesOf(seed: number): Generator<Strike> {
  const random = seededRandom(seed);
  const delayMs = () => Math.floor(random() * longestDelayMs);
  for (;;) {
    for (const victim of shuffled(tradingVictims, random)) yield { victims: [victim], delayMs: delayMs() };
    yield { victims: shuffled(tradingVictims, random).slice(0, 2), delayMs: delayMs() };
  }
}
