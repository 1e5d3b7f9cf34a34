import type { Knex } from 'knex';
import { engineAccount, type EngineAccount } from '../../domain/orders/schema.js';
import { privateClients, standardRates } from '../../domain/portfolios/rules.js';
import { idFromKey } from '../../lib/ids.js';
import { BaseModel } from './base-model.js';
import { insertAccounts } from './ledger-accounts.js';

export interface EngineAccountModel extends EngineAccount {}

export class EngineAccountModel extends BaseModel {
  static override tableName = 'engine_accounts';
  static override idColumn = 'number';
  static override schema = engineAccount;
}

interface Opening {
  tradingAccountId: string;
  institutionId: string | null;
  name: string;
  now: Date;
}

/**
 * Gives a trading account what it needs to trade: a number in the engine, a portfolio, and accounts of the ledger for every
 * asset that is traded. What is there already stays.
 */
export async function openForTrading(
  trx: Knex,
  { tradingAccountId, institutionId, name, now }: Opening,
): Promise<void> {
  const account = { kind: 'client', trading_account_id: tradingAccountId, ...standardRates, created_at: now };
  const known: unknown = await trx('engine_accounts')
    .where({ trading_account_id: tradingAccountId })
    .first('number');
  // Not by the conflict alone: a number that is thrown away is never given again, and they are few.
  if (!known) await trx('engine_accounts').insert(account).onConflict('trading_account_id').ignore();
  await trx('portfolios')
    .insert({
      id: idFromKey(`portfolio/${tradingAccountId}`),
      account_id: institutionId ?? (await privateInstitution(trx, now)),
      name,
      trading_account_id: tradingAccountId,
      created_at: now,
      updated_at: now,
    })
    .onConflict()
    .ignore();
  const owner = { kind: 'trading_account', id: tradingAccountId } as const;
  const assets: { code: string }[] = await trx('engine_assets').select('code').orderBy('number');
  const specs = assets.flatMap(({ code: asset }) => [
    { code: 'client_funds', asset, owner } as const,
    { code: 'client_trading', asset, owner } as const,
  ]);
  await insertAccounts(trx, specs, now);
}

async function privateInstitution(trx: Knex, now: Date): Promise<string> {
  const { key, name, type } = privateClients;
  const id = idFromKey(key);
  await trx('institutional_accounts')
    .insert({ id, name, type, status: 'active', settings: {}, aum: '0', created_at: now, updated_at: now })
    .onConflict('id')
    .ignore();
  return id;
}
