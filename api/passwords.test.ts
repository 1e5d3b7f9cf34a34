import { afterAll, describe, expect, it } from '@jest/globals';
import { createPasswordHasher } from './passwords.js';

const hasher = createPasswordHasher();
afterAll(() => hasher.close());

describe('the password hasher', () => {
  it('hashes with Argon2id at the cost of OWASP or more', async () => {
    const hash = await hasher.hash('plum-otter-lantern-42');
    const [, kind, , cost = ''] = hash.split('$');
    const [memory = 0, passes = 0, lanes = 0] = cost.split(',').map((part) => Number(part.split('=')[1]));
    expect(kind).toBe('argon2id');
    expect(memory).toBeGreaterThanOrEqual(19 * 1024);
    expect(passes).toBeGreaterThanOrEqual(2);
    expect(lanes).toBeGreaterThanOrEqual(1);
  });

  it('knows the right password from a wrong one, and salts', async () => {
    const hash = await hasher.hash('plum-otter-lantern-42');
    expect(await hasher.verify(hash, 'plum-otter-lantern-42')).toBe(true);
    expect(await hasher.verify(hash, 'plum-otter-lantern-43')).toBe(false);
    expect(await hasher.hash('plum-otter-lantern-42')).not.toBe(hash);
  });

  it('takes one text for the same in both forms of Unicode', async () => {
    const hash = await hasher.hash('cafe\u0301-du-matin');
    expect(await hasher.verify(hash, 'caf\u00e9-du-matin')).toBe(true);
  });

  it.each([
    '$2b$12$encrypted_password_hash',
    '!',
    '',
    '$argon2id$',
    '$argon2id$v=19$m=19456,t=2,p=1$short',
    '$argon2id$v=19$m=4000000,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'x'.repeat(300),
  ])('answers false for the hash %j, and for no password that belongs to the decoy', async (garbage) => {
    expect(await hasher.verify(garbage, 'encrypted_password_hash')).toBe(false);
    expect(await hasher.verify(garbage, 'decoy')).toBe(false);
  });

  it('leaves the event loop free and refuses what its queue cannot hold', async () => {
    const small = createPasswordHasher({ threads: 1, maxWaiting: 4 });
    const jobs = Array.from({ length: 12 }, () =>
      small.hash('plum-otter-lantern-42').then(
        () => 'done',
        (error) => error.code,
      ),
    );
    let isFree = false;
    setImmediate(() => (isFree = true));
    const results = await Promise.all(jobs);
    expect(results.filter((result) => result === 'done')).toHaveLength(5);
    expect(results.filter((result) => result === 'request.unavailable')).toHaveLength(7);
    expect(isFree).toBe(true);
    expect(await small.hash('again')).toContain('$argon2id$');
    await small.close();
  });

  it('ends at once, refusing what still waits', async () => {
    const closing = createPasswordHasher({ threads: 1, maxWaiting: 4 });
    const jobs = Array.from({ length: 3 }, () =>
      closing.hash('x').then(
        () => 'done',
        (error) => error.code,
      ),
    );
    await closing.close();
    expect(await Promise.all(jobs)).toEqual([
      'request.unavailable',
      'request.unavailable',
      'request.unavailable',
    ]);
  });
});
