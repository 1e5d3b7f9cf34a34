import { describe, expect, it } from '@jest/globals';
import { isWithin } from './address-bounds.js';

describe('isWithin', () => {
  it('lets every address through where there are no bounds', () => {
    expect(isWithin('198.51.100.4', [])).toBe(true);
  });

  it.each([
    ['203.0.113.7', true],
    ['::ffff:203.0.113.7', true],
    ['203.0.113.8', false],
    ['198.51.100.255', true],
    ['198.51.101.0', false],
    ['2001:db8:1::9', true],
    ['2001:DB8:1:FFFF::', true],
    ['2001:db9::1', false],
    ['no address', false],
    ['', false],
  ])('says of %s %s', (address, isInside) => {
    expect(isWithin(address, ['203.0.113.7', '198.51.100.0/24', '2001:db8:1::/48'])).toBe(isInside);
  });
});
