import type { Knex } from 'knex';
import { actorNames } from '../../db/views/actor-names.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import { unitOf } from '../../domain/risk/rules.js';
import type { RiskLimit } from '../../domain/risk/schema.js';
import type { LimitView } from '../../domain/risk/views.js';
import type { Context } from '../context.js';
import { amountText } from '../risk/amounts.js';
import { measureLimit } from '../risk/measure-limit.js';
import { riskWorld, startsOf, type RiskWorld } from '../risk/world.js';
import { read } from '../work.js';

/** Limits with their use of this moment. */
export async function limitViews(context: Context, limits: readonly RiskLimit[]): Promise<LimitView[]> {
  if (!limits.some(({ state }) => state === 'in_force')) return namedLimits(context, limits, () => null);
  const isWide = limits.some(({ scope }) => scope !== 'account');
  const ids = limits.flatMap(({ trading_account_id: id }) => id ?? []);
  const world = await riskWorld(context, isWide ? null : ids);
  return limitViewsIn(context, world, limits);
}

/** The same in a world that is known. */
export async function limitViewsIn(
  context: Context,
  world: RiskWorld,
  limits: readonly RiskLimit[],
): Promise<LimitView[]> {
  const ofDay = limits.filter(({ measure }) => measure === 'daily_loss' || measure === 'drawdown');
  const isWide = ofDay.some(({ scope }) => scope === 'house');
  const ids = isWide ? [...world.holdings.keys()] : ofDay.flatMap(({ trading_account_id: id }) => id ?? []);
  const starts = await startsOf(context, world, ids);
  return namedLimits(context, limits, (limit) => measureLimit(limit, world, starts));
}

async function namedLimits(
  context: Context,
  limits: readonly RiskLimit[],
  measured: (limit: RiskLimit) => number | null,
): Promise<LimitView[]> {
  const { names, accounts } = await read(context, async (trx) => ({
    names: await actorNames(
      trx,
      limits.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by]),
    ),
    accounts: await accountNames(trx, limits),
  }));
  return limits.map((limit): LimitView => ({
    ...figuresOf(limit, limit.state === 'in_force' ? measured(limit) : null),
    account_name: accounts.get(limit.trading_account_id ?? '') ?? null,
    proposed_by_name: names.get(limit.proposed_by) ?? null,
    decided_by_name: names.get(limit.decided_by ?? '') ?? null,
  }));
}

/** Names of the trading accounts that rows are about. */
export async function accountNames(
  trx: Knex,
  rows: readonly { trading_account_id: string | null }[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ trading_account_id: id }) => id ?? []);
  const found: { id: string; name: string }[] = await trx('trading_accounts')
    .whereIn('id', [...new Set(ids)])
    .select('id', 'name');
  return new Map(found.map(({ id, name }) => [id, name]));
}

function figuresOf(limit: RiskLimit, measured: number | null) {
  const [soft, hard] = [short(limit.soft), short(limit.hard)];
  const bound = Number(hard ?? soft ?? 0);
  return {
    id: limit.id,
    scope: limit.scope,
    symbol: limit.symbol,
    trading_account_id: limit.trading_account_id,
    measure: limit.measure,
    reason: limit.reason,
    proposed_by: limit.proposed_by,
    proposed_at: limit.proposed_at,
    state: limit.state,
    decided_by: limit.decided_by ?? null,
    decided_at: limit.decided_at ?? null,
    note: limit.note ?? null,
    ended_at: limit.ended_at ?? null,
    unit: unitOf(limit.measure),
    soft,
    hard,
    measured: measured === null ? null : amountText(measured),
    used: measured === null || bound === 0 ? null : measured / bound,
    level: measured === null ? null : levelOf(limit, measured),
  };
}

function levelOf({ soft, hard }: RiskLimit, measured: number): 'within' | 'soft' | 'hard' {
  if (hard !== null && measured > Number(hard)) return 'hard';
  return soft !== null && measured > Number(soft) ? 'soft' : 'within';
}

const short = (value: string | null): string | null => (value === null ? null : shortDecimal(value));
