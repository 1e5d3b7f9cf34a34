import { z } from 'zod';
import type { Answerer } from './journal/lead.js';
import { stateHash } from './journal/state-writer.js';
import type { Opened } from './open-engine.js';

/** What a leader says of itself to who follows. */
export const leadStatus = z.strictObject({ epoch: z.number(), seq: z.number() });
/** Its state at a command; null when it was asked too soon. */
export const leadHash = z.strictObject({
  seq: z.number(),
  hash: z.string().nullable(),
  /** How long it took, and the leader took no orders meanwhile. */
  tookMs: z.number(),
});

/** Of the leader's time, what may go into hashes: one in a thousand. */
const shareOfTime = 1_000;

/** Answers between two batches, so that what it says is of one command, the last that was acknowledged. */
export function answerFollower({ engine, epoch }: Pick<Opened, 'engine' | 'epoch'>): Answerer {
  let tookMs = 0;
  let hashedAtMs = -Infinity;
  const hash = (): z.infer<typeof leadHash> => {
    const beganMs = performance.now();
    if (beganMs - hashedAtMs < tookMs * shareOfTime) return { seq: engine.seq, hash: null, tookMs };
    const text = stateHash(engine);
    hashedAtMs = performance.now();
    tookMs = hashedAtMs - beganMs;
    return { seq: engine.seq, hash: text, tookMs };
  };
  return (question) => JSON.stringify(question === 'hash' ? hash() : { epoch, seq: engine.seq });
}
