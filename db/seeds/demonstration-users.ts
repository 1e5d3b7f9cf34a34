import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { isStaff, type Role } from '../../domain/accounts/roles.js';
import type { SecretRing } from '../../lib/crypto/key-ring.js';
import { sealField } from '../../lib/crypto/sealed-field.js';
import { newTotpSecret } from '../../lib/crypto/totp.js';
import { newId } from '../../lib/ids.js';
import type { Database } from '../database.js';
import { CredentialModel, secretPlace } from '../models/credentials.js';
import { addUser } from '../models/global-users.js';
import { seedStartingRows } from './starting-rows.js';

/** A sign-in of the demonstration as `demo-users.json` keeps it: the only place where the password stands. */
export interface DemonstrationUser {
  email: string;
  password: string;
  role: Role;
  /** Base32 of the authenticator app; null for clients and partners, who have none yet. */
  totpSecret: string | null;
}

interface Options {
  /** Argon2id (lib/crypto/password-hash.mjs). */
  hash(password: string): string | Promise<string>;
  /** Seals the secrets of the authenticator apps. */
  sealedFields: SecretRing;
  now: Date;
}

interface Person {
  role: Role;
  /** Before the @ of the address. */
  local: string;
  full_name: string;
  language: 'en' | 'ru';
}

const people: readonly Person[] = [
  { role: 'admin', local: 'admin', full_name: 'Ada Winter', language: 'en' },
  { role: 'compliance_officer', local: 'officer', full_name: 'Olga Petrova', language: 'ru' },
  { role: 'compliance_analyst', local: 'analyst', full_name: 'Anton Weiss', language: 'en' },
  { role: 'operations', local: 'operations', full_name: 'Omar Haddad', language: 'en' },
  { role: 'trader', local: 'trader', full_name: 'Teresa Lindqvist', language: 'en' },
  { role: 'risk_manager', local: 'risk', full_name: 'Ravi Menon', language: 'en' },
  { role: 'analyst', local: 'research', full_name: 'Ren Takahashi', language: 'en' },
  { role: 'auditor', local: 'auditor', full_name: 'Aurelia Conti', language: 'en' },
  { role: 'support', local: 'support', full_name: 'Sana Idrissi', language: 'en' },
  { role: 'client', local: 'client', full_name: 'Clara Novak', language: 'en' },
  { role: 'partner', local: 'partner', full_name: 'Pavel Dvorak', language: 'en' },
];

/** Colleagues and clients whose work is seen in a new demonstration; nobody is told how they sign in. */
const cast: readonly Person[] = [
  { role: 'compliance_analyst', local: 'nadia', full_name: 'Nadia Brandt', language: 'en' },
  { role: 'compliance_officer', local: 'viktor', full_name: 'Viktor Hale', language: 'en' },
  { role: 'client', local: 'hugo', full_name: 'Hugo Almeida', language: 'en' },
  { role: 'client', local: 'greta', full_name: 'Greta Lindqvist', language: 'en' },
  { role: 'client', local: 'freddy', full_name: 'Freddy Garcia', language: 'en' },
  { role: 'client', local: 'irena', full_name: 'Irena Novakova', language: 'ru' },
  { role: 'client', local: 'boris', full_name: 'Boris Petrovic', language: 'en' },
  { role: 'client', local: 'jakov', full_name: 'Jakov Ferreira', language: 'en' },
  { role: 'client', local: 'elena', full_name: 'Elena Halvorsen', language: 'en' },
  { role: 'risk_manager', local: 'mira', full_name: 'Mira Kovacs', language: 'en' },
  { role: 'risk_manager', local: 'tomas', full_name: 'Tomas Berg', language: 'en' },
  { role: 'client', local: 'lena', full_name: 'Lena Marsh', language: 'en' },
];

/**
 * One user of each role that people have, with passwords made here and now, and the rows that the schema starts with.
 * Runs as the owner of the tables. A second run keeps who is there and answers only those whom it made.
 */
export function seedDemonstrationUsers(database: Database, options: Options): Promise<DemonstrationUser[]> {
  return seedPeople(database, people, options);
}

/** Those who play the demonstration's clients and the colleagues who decide about them. */
export function seedDemonstrationCast(database: Database, options: Options): Promise<DemonstrationUser[]> {
  return seedPeople(database, cast, options);
}

function seedPeople(
  database: Database,
  people: readonly Person[],
  options: Options,
): Promise<DemonstrationUser[]> {
  return database.transaction(async (trx) => {
    await seedStartingRows(trx);
    const made: DemonstrationUser[] = [];
    for (const person of people) {
      const user = await seedPerson(trx, person, options);
      if (user) made.push(user);
    }
    return made;
  });
}

async function seedPerson(
  trx: Knex.Transaction,
  person: Person,
  options: Options,
): Promise<DemonstrationUser | null> {
  const { role, local, full_name, language } = person;
  const email = `${local}@demo.purser.example`;
  const known: unknown = await trx('global_users').where({ email }).first('id');
  if (known) return null;
  const password = newPassword();
  const id = newId();
  await addUser(trx, {
    id,
    email,
    password_hash: await options.hash(password),
    global_username: `demo-${local}`,
    role,
    full_name,
    language,
    kyc_status: isStaff(role) ? 'verified' : 'pending',
    email_verified_at: options.now,
  });
  const totpSecret = isStaff(role) ? await enrolApp(trx, id, options) : null;
  return { email, password, role, totpSecret };
}

async function enrolApp(
  trx: Knex.Transaction,
  userId: string,
  { sealedFields, now }: Options,
): Promise<string> {
  const id = newId();
  const secret = newTotpSecret();
  await CredentialModel.query(trx).insert({
    id,
    user_id: userId,
    kind: 'totp',
    secret_sealed: sealField(sealedFields, secretPlace(id), secret),
    created_at: now,
    confirmed_at: now,
  });
  return secret;
}

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** Twenty letters, some 99 bits, in groups that people can type. */
function newPassword(): string {
  const groups = Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  );
  return groups.join('-');
}
