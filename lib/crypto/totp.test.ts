import { describe, expect, it } from '@jest/globals';
import { matchingStep, newTotpSecret, totpCode, totpUri } from './totp.js';

/** RFC 6238, appendix B: the ASCII secret of the SHA-1 vectors, of whose eight digits six are shown. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('time-based codes', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of RFC 6238 at %d', (seconds, code) => {
    expect(totpCode(secret, at(seconds))).toBe(code);
    expect(matchingStep({ secret, code, now: at(seconds) })).toBe(Math.floor(seconds / 30));
  });

  it('are taken one step early or late and no further', () => {
    const now = at(1_800_000_000);
    const steps = [-2, -1, 0, 1, 2].map((drift) =>
      matchingStep({ secret, code: totpCode(secret, at(1_800_000_000 + drift * 30)), now }),
    );
    expect(steps).toEqual([null, 59_999_999, 60_000_000, 60_000_001, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '٠٠٥٩٢٤', ' 005924', '005924\n'])('are not %j', (code) => {
    expect(matchingStep({ secret, code, now: at(1234567890) })).toBeNull();
  });

  it('come with a secret of 160 bits and an address for apps', () => {
    const fresh = newTotpSecret();
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(fresh);
    const uri = new URL(totpUri({ secret: fresh, account: 'officer@demo.purser.example', issuer: 'Purser' }));
    expect(uri.protocol).toBe('otpauth:');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret: fresh,
      issuer: 'Purser',
      digits: '6',
      period: '30',
    });
  });
});
