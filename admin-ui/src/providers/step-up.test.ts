import { describe, expect, it, jest } from '@jest/globals';
import { createStepUp } from './step-up.js';

describe('createStepUp', () => {
  it('lets all who asked meanwhile go on with one confirmation', async () => {
    const stepUp = createStepUp();
    const waiting = Promise.all([stepUp.ask(), stepUp.ask()]);
    expect(stepUp.isAsked()).toBe(true);
    stepUp.confirm();
    await expect(waiting).resolves.toHaveLength(2);
    expect(stepUp.isAsked()).toBe(false);
  });

  it('refuses them when the person declines, and asks anew the next time', async () => {
    const stepUp = createStepUp();
    const heard = jest.fn();
    stepUp.subscribe(heard);
    const waiting = stepUp.ask();
    stepUp.cancel();
    await expect(waiting).rejects.toMatchObject({ code: 'request.cancelled' });
    void stepUp.ask();
    expect(stepUp.isAsked()).toBe(true);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('takes no harm from an answer that nobody waits for', () => {
    const stepUp = createStepUp();
    expect(() => [stepUp.confirm(), stepUp.cancel()]).not.toThrow();
  });
});
