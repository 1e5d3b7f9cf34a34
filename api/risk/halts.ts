import type { Knex } from 'knex';
import { RiskBreachModel } from '../../db/models/risk-breaches.js';
import { RiskSwitchModel } from '../../db/models/risk-switches.js';
import type { LimitScope } from '../../domain/risk/rules.js';
import type { RiskBreach, RiskSwitch } from '../../domain/risk/schema.js';
import type { SwitchScope } from '../../domain/risk/inputs.js';
import type { Command } from '../../engine/protocol/codec.js';
import { problem } from '../../lib/problem.js';

/** What a hard breach stops. */
export type Halted = Pick<RiskBreach, 'scope' | 'symbol' | 'trading_account_id'>;

/** Scopes of the engine's kill switch. An account is not stopped but held back: it may sell. */
const engineScopes: Record<LimitScope, number> = { house: 0, instrument: 1, account: 4 };

/** One halt is made or released at a time, so that none is released while another of the same is being made. */
export async function lockHalts(trx: Knex): Promise<void> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('risk/halts', 0))");
}

/** The command that stops new risk, or lets it in again. What would add is cancelled when it stops. */
export async function haltCommand(
  trx: Knex,
  { scope, symbol, trading_account_id }: Halted,
  isOn: boolean,
): Promise<Command> {
  return {
    name: 'kill',
    scope: engineScopes[scope],
    isOn: isOn ? 1 : 0,
    cancels: isOn ? 1 : 0,
    symbol: symbol ? await numberOf(trx('instruments').where({ symbol })) : 0,
    account: trading_account_id ? await numberOf(trx('engine_accounts').where({ trading_account_id })) : 0,
  };
}

/** Whether something else still stops the same: then the engine is not told to go on. */
export async function isHaltedByAnother(
  trx: Knex,
  { id, ...halted }: Halted & { id: string },
): Promise<boolean> {
  const { scope, symbol, trading_account_id } = halted;
  const breach = await RiskBreachModel.query(trx)
    .findOne({ scope, symbol, trading_account_id, level: 'hard' })
    .whereNull('closed_at')
    .whereNot({ id });
  if (breach) return true;
  if (scope === 'account') return false;
  const own = await RiskSwitchModel.query(trx)
    .findOne({ scope: scope === 'house' ? 'all' : 'symbol', symbol })
    .whereNull('lifted_at');
  return own !== undefined;
}

const limitScopeOf: Partial<Record<SwitchScope, LimitScope>> = { all: 'house', symbol: 'instrument' };

/** Whether a hard breach stops what a switch of people has stopped. */
export async function isHaltedByBreach(
  trx: Knex,
  { scope, symbol }: Pick<RiskSwitch, 'scope' | 'symbol'>,
): Promise<boolean> {
  const limitScope = limitScopeOf[scope];
  if (!limitScope) return false;
  const breach = await RiskBreachModel.query(trx)
    .findOne({ scope: limitScope, symbol, level: 'hard' })
    .whereNull('closed_at');
  return breach !== undefined;
}

async function numberOf(rows: Knex.QueryBuilder): Promise<number> {
  const row: { number: number } | undefined = await rows.first('number');
  if (!row) throw problem('orders.account_not_ready');
  return row.number;
}
