import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { SecretRing } from '../../lib/crypto/key-ring.js';
import { sealField } from '../../lib/crypto/sealed-field.js';
import { idFromKey, newId } from '../../lib/ids.js';
import { apiKeySecretPlace } from '../models/api-keys.js';
import { openForTrading } from '../models/engine-accounts.js';
import { seedClientMoney } from './trading-money.js';

/** A key of a program as `demo-keys.json` keeps it: the only place where the secret stands. */
export interface DemonstrationKey {
  key: string;
  secret: string;
  /** The trading account that it trades for. */
  account: string;
}

interface Options {
  email: string;
  institution: string;
  sealedFields: SecretRing;
  now: Date;
}

const labels = ['Execution robot', 'Portfolio robot'];

/**
 * The demonstration's client trades for an institution: its account, portfolio and money, and two keys for programs. A second
 * run keeps what is there and answers only the keys that it made.
 */
export async function seedTradingClient(trx: Knex, options: Options): Promise<DemonstrationKey[]> {
  const { email, institution, now } = options;
  const user: { id: string } | undefined = await trx('global_users').where({ email }).first('id');
  const owner: { id: string; name: string } | undefined = await trx('institutional_accounts')
    .where({ name: institution })
    .first('id', 'name');
  if (!user || !owner) return [];
  const id = idFromKey(`seed/trading-account/${owner.id}`);
  await trx('trading_accounts')
    .insert({
      id,
      user_id: user.id,
      institutional_account_id: owner.id,
      name: owner.name,
      base_currency: 'USD',
      created_at: now,
      updated_at: now,
    })
    .onConflict('id')
    .ignore();
  await joinInstitution(trx, { institutionId: owner.id, userId: user.id, email, now });
  await openForTrading(trx, { tradingAccountId: id, institutionId: owner.id, name: owner.name, now });
  await seedClientMoney(trx, id, now);
  return seedKeys(trx, { userId: user.id, account: id, ...options });
}

interface Membership {
  institutionId: string;
  userId: string;
  email: string;
  now: Date;
}

async function joinInstitution(trx: Knex, { institutionId, userId, email, now }: Membership): Promise<void> {
  const row = {
    id: idFromKey(`seed/user/${institutionId}/${userId}`),
    account_id: institutionId,
    global_user_id: userId,
    email,
    role: 'trader',
    permissions: JSON.stringify([]),
    created_at: now,
  };
  await trx('users').insert(row).onConflict().ignore();
}

async function seedKeys(
  trx: Knex,
  { userId, account, sealedFields, now }: Options & { userId: string; account: string },
): Promise<DemonstrationKey[]> {
  const made: DemonstrationKey[] = [];
  for (const label of labels) {
    const known: unknown = await trx('api_keys').where({ user_id: userId, label }).first('id');
    if (known) continue;
    const id = newId();
    const [key, secret] = [newToken(), newToken()];
    await trx('api_keys').insert({
      id,
      key,
      sealed_secret: sealField(sealedFields, apiKeySecretPlace(id), secret).toString('base64url'),
      user_id: userId,
      trading_account_id: account,
      label,
      may_trade: true,
      created_at: now,
    });
    made.push({ key, secret, account });
  }
  return made;
}

/** Sixty-four figures and letters, as programs for other exchanges know them. */
const newToken = (): string => randomBytes(32).toString('hex');
