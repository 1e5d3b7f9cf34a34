import { describe, expect, it } from '@jest/globals';
import { inOurAddress } from './link.js';

const origin = 'https://purser.example';

describe('inOurAddress', () => {
  it('opens our own addresses in place, with what follows the path', () => {
    expect(inOurAddress('/cases/1?tab=hits#top', origin)).toBe('/cases/1?tab=hits#top');
    expect(inOurAddress('https://purser.example/clients/2', origin)).toBe('/clients/2');
  });

  it('leads nowhere else', () => {
    expect(inOurAddress('https://elsewhere.example/cases/1', origin)).toBeNull();
    expect(inOurAddress('//elsewhere.example/cases/1', origin)).toBeNull();
    expect(inOurAddress('javascript:alert(1)', origin)).toBeNull();
    expect(inOurAddress('http://[', origin)).toBeNull();
    expect(inOurAddress(null, origin)).toBeNull();
  });
});
