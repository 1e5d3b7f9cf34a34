import { describe, expect, it } from '@jest/globals';
import { fieldOf, momentIn, morningOf, snoozeChoices } from './snooze-choices.js';

describe('until when a case is put aside', () => {
  it('is a morning to come that the api takes, from any day of the week', () => {
    for (let day = 1; day <= 14; day += 1) {
      const now = new Date(2026, 10, day, 15, 30);
      for (const choice of snoozeChoices) {
        const at = morningOf(choice, now);
        expect(at.getHours()).toBe(9);
        expect(momentIn(fieldOf(at), now)).toEqual(at);
      }
      expect(morningOf('monday', now).getDay()).toBe(1);
      expect(morningOf('monday', now).getTime() - now.getTime()).toBeLessThan(7 * 86_400_000);
    }
  });

  it('is not what has passed, what is too far, or what is no moment', () => {
    const now = new Date(2026, 10, 29, 15, 30);
    expect(momentIn(fieldOf(now), now)).toBeNull();
    expect(momentIn(fieldOf(new Date(2027, 5, 1)), now)).toBeNull();
    expect(momentIn('', now)).toBeNull();
  });
});
