import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Answers no sooner than after so many milliseconds, whatever there was to do: the time tells nobody whether an address
 * is known here.
 */
export async function paced(leastMs: number, work: () => Promise<void>): Promise<void> {
  const [outcome] = await Promise.allSettled([work(), sleep(leastMs)]);
  if (outcome.status === 'rejected') throw outcome.reason;
}
