import type { Knex } from 'knex';
import type { Trader } from '../../api/testing/traders.js';
import { newId } from '../../lib/ids.js';

/** More than anything in the run is worth: every limit is measured after every batch, none is passed. */
const level = '1000000000000000';

/** Limits as a house has them: of every client, of each instrument, of all together. */
export async function addLimits(owner: Knex, traders: readonly Trader[]): Promise<void> {
  const [maker, checker]: string[] = await owner('global_users').limit(2).pluck('id');
  const none = { symbol: null, trading_account_id: null };
  const clients = traders.flatMap(({ tradingAccountId: id }) => (id === null ? [] : [id]));
  const subjects = [
    { ...none, scope: 'house' },
    ...['BTCUSDT', 'ETHUSDT'].map((symbol) => ({ ...none, scope: 'instrument', symbol })),
    ...clients.map((trading_account_id) => ({ ...none, scope: 'account', trading_account_id })),
  ];
  const at = new Date();
  await owner('risk_limits').insert(
    subjects.map((subject) => ({
      id: newId(),
      ...subject,
      measure: 'gross_exposure',
      soft: level,
      hard: level,
      reason: 'Bench',
      proposed_by: maker,
      proposed_at: at,
      state: 'in_force',
      decided_by: checker,
      decided_at: at,
    })),
  );
}
