import { readFileSync } from 'node:fs';
import type { Round } from './measure.js';

export interface Stopwatch {
  /** So many operations since it was started, a second. */
  round(operations: number, live: number): Round;
}

export function startStopwatch(): Stopwatch {
  const began = process.hrtime.bigint();
  const beganOn = threadSeconds();
  return {
    round: (operations, live) => ({
      perSecond: operations / (Number(process.hrtime.bigint() - began) / 1e9),
      // What others take from a shared machine is not in it, but for their share of the caches.
      perProcessorSecond: operations / (threadSeconds() - beganOn),
      live,
    }),
  };
}

/** Of this thread only, which the compiler's threads are not; where the system doesn't tell, of the whole process. */
function threadSeconds(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e9;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
}
