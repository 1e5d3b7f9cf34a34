import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { z } from 'zod';
import { demonstrationLists } from '../../domain/compliance/rules.js';
import { roles } from '../../domain/accounts/roles.js';
import type { SettingValues } from '../../domain/settings/defaults.js';
import type { SecretRing } from '../../lib/crypto/key-ring.js';
import { hashPassword } from '../../lib/crypto/password-hash.mjs';
import { hasErrorCode, writeDurably } from '../../lib/durable-write.js';
import type { Database } from '../database.js';
import { seedCreditClient } from './credit-client.js';
import {
  seedDemonstrationCast,
  seedDemonstrationUsers,
  type DemonstrationUser,
} from './demonstration-users.js';
import { seedMarket } from './market.js';
import { seedReferencePrices } from './reference-prices.js';
import { seedRequestTexts } from './request-texts.js';
import { seedTradingClient, type DemonstrationKey } from './trading-client.js';
import { seedTradingHouse } from './trading-house.js';
import { seedQuotingMoney } from './trading-money.js';
import { seedVenue } from './venue.js';

interface Options {
  /** Folder of the instance: `demo-users.json`, `demo-cast.json` and `demo-keys.json` are written there. */
  homeDir: string;
  sealedFields: SecretRing;
  now: Date;
  /** Where this instance is: its own door is also its external venue. Left out, there is none. */
  apiUrl?: string;
}

export interface SeedReport {
  users: number;
  settings: number;
}

/** Whoever opens the demonstration finds people to sign in as and settings under which a client can be taken all the way. */
const settings: Partial<SettingValues> = {
  // Whoever is invited may look around before they set up an app.
  'accounts.staff_second_factor_required': false,
  // The list that ships with the project has its date; a banner says that it is old.
  'compliance.list_max_age_days': 3_650,
  'compliance.required_lists': [...demonstrationLists],
  'onboarding.provider_timeout_minutes': 5,
  // One of its clients passes by rule, which no machine that reads bills is there for.
  'onboarding.unread_address_may_pass': true,
  // Low enough for its client to meet it.
  'orders.approval_notional': 100_000,
  'platform.demonstration': true,
};

/** Fills an instance for a demonstration. What is there stays, so that it runs at every start. */
export async function seedDemonstration(
  database: Database,
  { homeDir, sealedFields, now, apiUrl }: Options,
): Promise<SeedReport> {
  const options = { hash: hashPassword, sealedFields, now };
  const made = await seedDemonstrationUsers(database, options);
  if (made.length > 0) await addToFile(join(homeDir, 'demo-users.json'), made);
  const cast = await seedDemonstrationCast(database, options);
  if (cast.length > 0) await addToFile(join(homeDir, 'demo-cast.json'), cast);
  const changed = await database.transaction((trx) => seedSettings(trx, now));
  const officer = 'officer@demo.purser.example';
  await database.transaction((trx) => seedRequestTexts(trx, { email: officer, now }));
  const keys = await database.transaction((trx) => seedTrading(trx, { sealedFields, now }));
  if (keys.length > 0) await addKeysToFile(join(homeDir, 'demo-keys.json'), keys);
  const email = 'trader@demo.purser.example';
  if (apiUrl) await database.transaction((trx) => seedVenue(trx, { email, apiUrl, sealedFields, now }));
  return { users: made.length + cast.length, settings: changed };
}

/** What is traded, the house that quotes it, and a client that trades with it. */
async function seedTrading(
  trx: Knex.Transaction,
  { sealedFields, now }: Pick<Options, 'sealedFields' | 'now'>,
): Promise<DemonstrationKey[]> {
  await seedMarket(trx, now);
  await seedReferencePrices(trx, now);
  await seedTradingHouse(trx, now);
  await seedQuotingMoney(trx, now);
  const [email, institution] = ['client@demo.purser.example', 'Quantum Capital Management'];
  const keys = await seedTradingClient(trx, { email, institution, sealedFields, now });
  await seedCreditClient(trx, { email: 'lena@demo.purser.example', now });
  return keys;
}

async function seedSettings(trx: Knex.Transaction, now: Date): Promise<number> {
  let changed = 0;
  for (const [key, value] of Object.entries(settings)) {
    const row = { key, value: JSON.stringify(value), version: 1, changed_by: 'seed', changed_at: now };
    const added = await trx('settings').insert(row).onConflict('key').ignore().returning('key');
    if (added.length === 0) continue;
    changed += 1;
    await trx('setting_versions').insert({ ...row, reason: 'Demonstration' });
  }
  return changed;
}

const knownUsers = z.array(
  z.object({
    email: z.string(),
    password: z.string(),
    role: z.enum(roles),
    totpSecret: z.string().nullable(),
  }),
);

const knownKeys = z.array(z.object({ key: z.string(), secret: z.string(), account: z.string() }));

/** Secrets of programs stand in this file alone, for its owner's eyes. */
async function addKeysToFile(file: string, made: DemonstrationKey[]): Promise<void> {
  const known = knownKeys.parse(JSON.parse(await readText(file)));
  await writeDurably(file, Buffer.from(`${JSON.stringify([...known, ...made], null, 2)}\n`));
}

/** Passwords stand in this file alone, for its owner's eyes. */
async function addToFile(file: string, made: DemonstrationUser[]): Promise<void> {
  const known = knownUsers.parse(JSON.parse(await readText(file)));
  const kept = known.filter(({ email }) => !made.some((user) => user.email === email));
  await writeDurably(file, Buffer.from(`${JSON.stringify([...kept, ...made], null, 2)}\n`));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return '[]';
    throw error;
  }
}
