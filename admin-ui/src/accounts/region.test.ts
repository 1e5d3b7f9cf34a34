import { describe, expect, it } from '@jest/globals';
import { regionOf } from './region.js';

describe('regionOf', () => {
  it('takes the region that a language of the browser names', () => {
    expect(regionOf(['ru', 'en-CH'])).toBe('CH');
    expect(regionOf(['sr-Latn-RS'])).toBe('RS');
  });

  it('takes the likeliest region of the language when none is named', () => {
    expect(regionOf(['ru'])).toBe('RU');
    expect(regionOf([])).toBe('GB');
  });
});
