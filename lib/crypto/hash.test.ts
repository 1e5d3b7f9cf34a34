import { describe, expect, it } from '@jest/globals';
import { hashOfJson, hmacSha256Hex, isSameSecret, sha256Hex } from './hash.js';

describe('hashes', () => {
  it('are SHA-256 as in FIPS 180-4', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex(new Uint8Array(0))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('are HMAC-SHA-256 as in RFC 4231, test case 2', () => {
    expect(hmacSha256Hex(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('of JSON do not depend on the order of members', () => {
    expect(hashOfJson({ a: 1, b: [true, null] })).toBe(hashOfJson({ b: [true, null], a: 1 }));
    expect(hashOfJson({ a: 1 })).toBe(sha256Hex('{"a":1}'));
  });
});

describe('isSameSecret', () => {
  it('compares secrets of any length', () => {
    expect(isSameSecret('secret', 'secret')).toBe(true);
    expect(isSameSecret('secret', 'secreT')).toBe(false);
    expect(isSameSecret('secret', 'secret ')).toBe(false);
    expect(isSameSecret('', '')).toBe(true);
  });
});
