import type { Knex } from 'knex';
import { idFromKey } from '../../lib/ids.js';
import { openForTrading } from '../models/engine-accounts.js';
import { creditMoney, seedClientMoney } from './trading-money.js';

/** A client of the demonstration with less money than it trades with: its line of credit is agreed and used by people. */
export async function seedCreditClient(
  trx: Knex,
  { email, now }: { email: string; now: Date },
): Promise<void> {
  const user: { id: string } | undefined = await trx('global_users').where({ email }).first('id');
  if (!user) return;
  const id = idFromKey(`seed/trading-account/${email}`);
  const name = 'Lakeside Trading';
  const row = { id, user_id: user.id, name, base_currency: 'USD', created_at: now, updated_at: now };
  await trx('trading_accounts').insert(row).onConflict('id').ignore();
  await openForTrading(trx, { tradingAccountId: id, institutionId: null, name, now });
  await seedClientMoney(trx, id, now, creditMoney);
}
