import { describe, expect, it } from '@jest/globals';
import { BudgetExhausted, createRateBudget } from './rate-budget.js';

function clock() {
  let ms = 1_000;
  const waits: number[] = [];
  const sleep = async (forMs: number) => {
    waits.push(forMs);
    ms += forMs;
  };
  return { now: () => ms, sleep, waits };
}

describe('createRateBudget', () => {
  it('lets requests go evenly, so many a second', async () => {
    const { now, sleep, waits } = clock();
    const budget = createRateBudget(4, now, sleep);
    for (let sent = 0; sent < 3; sent += 1) await budget.take(Infinity);
    expect(waits).toEqual([250, 250]);
  });

  it('sends nothing after its deadline, and keeps its turn for others', async () => {
    const { now, sleep, waits } = clock();
    const budget = createRateBudget(1, now, sleep);
    await budget.take(Infinity);
    await expect(budget.take(now() + 500)).rejects.toThrow(BudgetExhausted);
    await budget.take(Infinity);
    expect(waits).toEqual([1_000]);
  });
});
