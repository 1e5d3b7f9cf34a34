import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTurns } from './turns.js';

describe('createTurns', () => {
  it('never lets more work at once than it may, and lets all of it work, failures included', async () => {
    const takeTurn = createTurns(2);
    let atOnce = 0;
    let most = 0;
    const work = async (fails: boolean) => {
      most = Math.max(most, (atOnce += 1));
      await sleep(2);
      atOnce -= 1;
      if (fails) throw new Error('no');
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => takeTurn(() => work(n % 3 === 0))),
    );
    expect(most).toBe(2);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
  });

  it('refuses an endless line', async () => {
    const takeTurn = createTurns(1);
    const all = Array.from({ length: 1_002 }, () => takeTurn(() => sleep(1)));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});
