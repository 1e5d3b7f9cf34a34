import { leadHash } from './answer-follower.js';
import type { Follower } from './follower.js';
import type { LeadLine } from './journal/lead-line.js';

export interface Comparison {
  seq: number;
  verdict: 'equal' | 'differs';
  own: string;
  leaders: string;
  /** How long the leader took no orders for it. */
  tookMs: number;
}

const answerWithinMs = 10_000;
const batchesAtOnce = 256;

/**
 * Compares the whole state at one command: the leader says at which it is, and the follower, who has waited for the answer,
 * replays up to it. Null when the leader was asked too soon, or the journal does not stop there. Errors: LeaderSilent, Diverged.
 */
export async function compareStates(follower: Follower, line: LeadLine): Promise<Comparison | null> {
  const answer = leadHash.parse(JSON.parse(await line.ask('hash', answerWithinMs)));
  const { seq, hash: leaders, tookMs } = answer;
  if (leaders === null) return null;
  while (!follower.catchUp({ untilSeq: seq, mostBatches: batchesAtOnce }))
    await new Promise((resolve) => setImmediate(resolve));
  if (follower.engine.seq !== seq) return null;
  const own = follower.hash();
  return { seq, verdict: own === leaders ? 'equal' : 'differs', own, leaders, tookMs };
}
