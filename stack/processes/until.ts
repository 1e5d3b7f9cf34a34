import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is true; false when the time is over. Errors count as "not yet". */
export async function until(
  check: () => Promise<boolean>,
  timeoutMs: number,
  everyMs = 50,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (await check().catch(() => false)) return true;
    await sleep(everyMs);
  }
  return false;
}
