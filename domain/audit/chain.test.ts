import { describe, expect, it } from '@jest/globals';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { nextEntry } from './chain.js';
import { at, content } from './testing/sample-log.js';

describe('nextEntry', () => {
  it('starts each UTC day at 1 and links it to the day before', () => {
    expect(at(9)).toMatchObject({ day: '2026-11-18', sequence: 10 });
    expect(at(10)).toMatchObject({ day: '2026-11-19', sequence: 1, previous_hash: at(9).hash });
    expect(at(0).previous_hash).toBe('0'.repeat(64));
  });

  it('does not reopen a day when the clock steps back over midnight', () => {
    const tail = { day: '2026-11-19', sequence: 1, hash: at(10).hash, count: 11 };
    const entry = nextEntry(hashOfJson, tail, content('2026-11-18T23:59:59.999Z', 1));
    expect(entry).toMatchObject({ day: '2026-11-19', sequence: 2, at: '2026-11-18T23:59:59.999Z' });
  });
});
