import { afterEach, describe, expect, it } from '@jest/globals';
import { createLog } from './log.js';
import { startLoop, type Loop } from './loop.js';
import { eventually } from './testing/eventually.js';

const log = createLog({ service: 'test', level: 'silent' });
const aLongTimeMs = 600_000;
let loop: Loop | undefined;
afterEach(() => loop?.stop());

/** A loop that counts its turns; `run` may say how long to rest, or fail. */
function start(run: (turns: number) => number, more: { gatherMs?: number; maxBackoffMs?: number } = {}) {
  const seen = { turns: 0 };
  const turn = async () => {
    seen.turns += 1;
    return run(seen.turns);
  };
  loop = startLoop({ name: 'test', turn, log, ...more });
  return { seen, loop };
}

describe('startLoop', () => {
  it('goes on at once while there is more to do, then rests until it is woken', async () => {
    const { seen, loop: running } = start((turns) => (turns < 3 ? 0 : aLongTimeMs));
    await eventually(() => seen.turns === 3);
    running.wake();
    await eventually(() => seen.turns === 4);
    expect(running.state()).toMatchObject({ isFailing: false, failures: 0, lastSuccessAt: expect.any(Date) });
  });

  it('takes another turn when it was woken during one', async () => {
    const { seen } = start((turns) => {
      if (turns === 1) queueMicrotask(() => loop?.wake());
      return aLongTimeMs;
    });
    await eventually(() => seen.turns === 1);
    loop?.wake();
    await eventually(() => seen.turns >= 2);
  });

  it('gathers news for a while when each turn costs', async () => {
    const { seen, loop: running } = start(() => aLongTimeMs, { gatherMs: 200 });
    await eventually(() => seen.turns === 1);
    for (let index = 0; index < 50; index += 1) running.wake();
    await eventually(() => seen.turns === 2);
    running.wake();
    await eventually(() => seen.turns === 3);
  });

  it('tries again after a failure, and no news shortens that wait', async () => {
    const { seen, loop: running } = start(
      (turns) => {
        if (turns === 1) throw new Error('away');
        return aLongTimeMs;
      },
      { maxBackoffMs: 400 },
    );
    await eventually(() => seen.turns === 1);
    expect(running.state()).toMatchObject({ isFailing: true, failures: 1 });
    for (let index = 0; index < 50; index += 1) running.wake();
    expect(seen.turns).toBe(1);
    await eventually(() => seen.turns === 2);
    expect(running.state().isFailing).toBe(false);
  });

  it('stops after the turn under way, whatever it rests', async () => {
    const { seen, loop: running } = start(() => aLongTimeMs, { gatherMs: aLongTimeMs });
    await eventually(() => seen.turns === 1);
    await running.stop();
    running.wake();
    expect(seen.turns).toBe(1);
  });
});
