import { setTimeout as sleep } from 'node:timers/promises';

export interface OpenLoop {
  perSecond: number;
  count: number;
  send: (index: number) => Promise<unknown>;
}

/**
 * Sends at a fixed rate whatever the answers do, and gives the milliseconds from when each was meant to be sent to its
 * answer: a server that stalls is charged for everybody who would have waited. An error ends the measurement.
 */
export async function openLoop({ perSecond, count, send }: OpenLoop): Promise<number[]> {
  const everyMs = 1000 / perSecond;
  const startMs = performance.now() + everyMs;
  const answers: Promise<number>[] = [];
  for (let index = 0; index < count; index += 1) {
    const intendedMs = startMs + index * everyMs;
    // A timer takes a millisecond at least: what is due already goes at once, or high rates would never be reached.
    if (intendedMs > performance.now()) await sleep(intendedMs - performance.now());
    answers.push(send(index).then(() => performance.now() - intendedMs));
  }
  return Promise.all(answers);
}

/** The smallest value that at least this share of all values do not exceed (nearest rank). NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
