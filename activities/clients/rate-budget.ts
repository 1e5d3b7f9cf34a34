/** Waited for too long: what was to be sent has not been. */
export class BudgetExhausted extends Error {}

const secondMs = 1_000;

/** So many requests a second, evenly, and nothing that waits beyond its deadline. Time is passed in. */
export interface RateBudget {
  /** Resolves when one more request may go. Errors: BudgetExhausted when that would be after the deadline. */
  take(deadlineMs: number): Promise<void>;
}

export function createRateBudget(
  perSecond: number,
  now: () => number = Date.now,
  sleep: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): RateBudget {
  const everyMs = secondMs / perSecond;
  let nextMs = 0;
  return {
    async take(deadlineMs) {
      const atMs = Math.max(nextMs, now());
      if (atMs > deadlineMs) throw new BudgetExhausted('No request is free before the deadline');
      nextMs = atMs + everyMs;
      if (atMs > now()) await sleep(atMs - now());
    },
  };
}
