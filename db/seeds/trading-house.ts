import type { Knex } from 'knex';
import { houseAccounts } from '../../domain/portfolios/rules.js';
import { openForTrading } from '../models/engine-accounts.js';

/** What the house trades with wherever it runs: its own accounts of the engine, and a number for every client's account. */
export async function seedTradingHouse(trx: Knex.Transaction, now: Date): Promise<void> {
  const rows = houseAccounts.map((account) => ({ ...account, created_at: now }));
  await trx('engine_accounts').insert(rows).onConflict('number').ignore();
  const accounts: { id: string; institutional_account_id: string | null; name: string }[] = await trx(
    'trading_accounts AS t',
  )
    .leftJoin('engine_accounts AS e', 'e.trading_account_id', 't.id')
    .whereNull('e.number')
    .select('t.id', 't.institutional_account_id', 't.name')
    .orderBy('t.created_at');
  for (const { id, institutional_account_id: institutionId, name } of accounts)
    await openForTrading(trx, { tradingAccountId: id, institutionId, name, now });
}
