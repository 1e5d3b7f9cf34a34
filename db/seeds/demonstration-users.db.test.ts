import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isStaff, roles } from '../../domain/accounts/roles.js';
import { newKey } from '../../lib/crypto/key-material.js';
import { keyRings } from '../../lib/crypto/key-ring.js';
import { hashPassword, verifyPassword } from '../../lib/crypto/password-hash.mjs';
import { openField } from '../../lib/crypto/sealed-field.js';
import { secretPlace } from '../models/credentials.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { seedDemonstrationUsers, type DemonstrationUser } from './demonstration-users.js';

const now = new Date('2026-11-01T10:00:00Z');
const key = newKey('sealed-fields', now);
const sealedFields = keyRings['sealed-fields'].parse({
  origin: 'demonstration',
  current: key.key_id,
  keys: [key],
});

let store: TestDatabase;
let made: DemonstrationUser[];

beforeAll(async () => {
  store = await openTestDatabase();
  made = await seedDemonstrationUsers(store.owner, { hash: hashPassword, sealedFields, now });
});

afterAll(() => store.close());

describe('seedDemonstrationUsers', () => {
  it('makes one user of each role that people have', () => {
    expect(made.map(({ role }) => role).sort()).toEqual(roles.filter((role) => role !== 'service').sort());
    expect(new Set(made.map(({ password }) => password)).size).toBe(made.length);
  });

  it('keeps only hashes of the passwords, which open with them', async () => {
    for (const { email, password } of made) {
      const row = await store.owner('global_users').where({ email }).first();
      expect(row.status).toBe('active');
      expect(verifyPassword(row.password_hash, password)).toBe(true);
    }
  });

  it('sets up an app for staff, sealed to its row, and for nobody else', async () => {
    for (const { email, role, totpSecret } of made) {
      const row = await store
        .owner('credentials')
        .join('global_users', 'global_users.id', 'user_id')
        .where({ email })
        .first('credentials.*');
      expect(totpSecret !== null).toBe(isStaff(role));
      expect(row ? openField(sealedFields, secretPlace(row.id), row.secret_sealed) : null).toBe(totpSecret);
    }
  });

  it('keeps who is there on a second run and makes nobody twice', async () => {
    const before = await store.owner('global_users').select('id', 'password_hash').orderBy('id');
    expect(await seedDemonstrationUsers(store.owner, { hash: hashPassword, sealedFields, now })).toEqual([]);
    expect(await store.owner('global_users').select('id', 'password_hash').orderBy('id')).toEqual(before);
  });

  it('adds the starting rows of the schema once', async () => {
    const counts = await Promise.all(
      ['institutional_accounts', 'ai_models', 'educational_courses', 'regional_profiles'].map(
        async (table) => {
          const [row] = await store.owner(table).count({ rows: '*' });
          return Number(row?.['rows']);
        },
      ),
    );
    expect(counts).toEqual([3, 3, 3, 2]);
    const admin = await store.owner('global_users').where({ email: 'admin@peper.global' }).first();
    expect(admin).toMatchObject({
      role: 'client',
      kyc_status: 'verified',
      password_hash: '$2b$12$encrypted_password_hash',
    });
    expect(verifyPassword(admin.password_hash, 'encrypted_password_hash')).toBe(false);
  });
});
