import { describe, expect, it } from '@jest/globals';
import { countryOf } from './countries.js';

describe('countryOf', () => {
  it.each([
    ['Korea, North', 'KP'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Syrian Arab Republic', 'SY'],
    ['Syria', 'SY'],
    ['Burma', 'MM'],
    ['Türkiye', 'TR'],
    ['United  Kingdom', 'GB'],
    ['Palestinian', 'PS'],
    ['ir', 'IR'],
    ['Republic of Nowhere', 'Republic of Nowhere'],
    ['', ''],
  ])('takes %s for %s', (text, country) => {
    expect(countryOf(text)).toBe(country);
  });
});
