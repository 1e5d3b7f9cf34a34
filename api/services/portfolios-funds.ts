import type { Knex } from 'knex';
import { EngineAssetModel } from '../../db/models/engine-assets.js';
import { EngineFundsModel } from '../../db/models/engine-funds.js';
import { LedgerAssetModel } from '../../db/models/ledger-assets.js';
import type { ListQuery } from '../../domain/fields.js';
import { amountOf } from '../../domain/ledger/rules.js';
import type { NewTransfer } from '../../domain/ledger/transfers.js';
import { engineAmountOf, ledgerFactor } from '../../domain/market-data/engine-units.js';
import type { EngineFunds } from '../../domain/orders/schema.js';
import { fundsListRules, type MoveFundsInput } from '../../domain/portfolios/inputs.js';
import type { FundsView } from '../../domain/portfolios/views.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import { houseContext, type Context } from '../context.js';
import { holdClaim, keepAnswer } from '../middleware/idempotency.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact } from '../work.js';
import { appendAudit, type AuditFacts } from './audit-trail.js';
import { ledgerAccountId, openAccounts, scalesOf, type AccountSpec } from './ledger-accounts.js';
import { withNumber, type Trader } from './orders-place.js';

/**
 * Moves money between what a client may withdraw and the engine (decision 006). In: a pending transfer holds it at once, and
 * the engine's word posts it. Out: the engine lets go of it first. The feeder's keeper tells the engine.
 */
export async function moveFunds(
  context: Context,
  accountId: string,
  input: MoveFundsInput,
): Promise<FundsView> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  if (input.direction === 'in' && access.status !== 'active') throw problem('orders.account_suspended');
  const trader = withNumber(access);
  // The ledger's tables are closed to clients, and how finely an asset counts is no secret.
  const { units, scale } = await read(houseContext(context, 'portfolios'), (trx) => unitsOf(trx, input));
  const movement: Movement = { id: newId(), trader, input, units, scale };
  return input.direction === 'in' ? moveIn(context, movement) : moveOut(context, movement);
}

export async function listFunds(
  context: Context,
  accountId: string,
  query: ListQuery,
): Promise<Page<FundsView>> {
  const filter = readFilter(query, fundsListRules);
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  return read(houseContext(context, 'portfolios'), async (trx) => {
    const rows = EngineFundsModel.query(trx)
      .where({ ...filter, trading_account_id: access.accountId })
      .whereNull('credit_line_id');
    const page = await pageOf(rows, query, fundsListRules);
    const scales = await scalesOf(
      trx,
      page.items.map(({ asset }) => asset),
    );
    return { ...page, items: page.items.map((row) => viewOf(row, scales.get(row.asset) ?? 0)) };
  });
}

interface Movement {
  id: string;
  trader: Trader;
  input: MoveFundsInput;
  /** Of the ledger. */
  units: bigint;
  scale: number;
}

/** Hold, row, audit and kept answer stand in the transaction of the ledger's batch, as for every other write to it. */
async function moveIn(context: Context, movement: Movement): Promise<FundsView> {
  const { id, trader, input, units, scale } = movement;
  const { claim } = context;
  const specs = accountsOf(trader.accountId, input.asset);
  let moved: FundsView | null = null;
  const transfer: NewTransfer = {
    id,
    kind: 'pending',
    debit_account_id: ledgerAccountId(specs.outside),
    credit_account_id: ledgerAccountId(specs.inEngine),
    asset: input.asset,
    amount: units,
    code: 'engine_in',
  };
  const [result] = await context.ledger.post([transfer], {
    before: async (trx) => {
      if (claim) await holdClaim(trx, claim);
      await openAccounts(trx, [specs.outside, specs.inEngine], context.clock.now());
    },
    after: async (trx, [outcome]) => {
      if (!outcome || outcome.outcome === 'refused') return;
      moved = viewOf(await addRow(trx, context, movement), scale);
      if (claim) await keepAnswer(trx, claim, moved);
      await appendAudit(trx, context, [auditOf(movement)], context.clock.now());
    },
  });
  if (result?.outcome === 'refused') throw refusal(result.code);
  if (!moved) throw problem('request.failed');
  return moved;
}

function moveOut(context: Context, movement: Movement): Promise<FundsView> {
  return transact(context, async (work) => {
    const row = await addRow(work.trx, context, movement);
    work.audit(auditOf(movement));
    return viewOf(row, movement.scale);
  });
}

/**
 * The engine takes an account's movements by growing numbers only, so that a number must not be given before the one below
 * it is committed: whoever adds one holds the account's row.
 */
async function addRow(
  trx: Knex,
  context: Context,
  { id, trader, input, units }: Movement,
): Promise<EngineFunds> {
  await trx('engine_accounts').where({ number: trader.engineAccount }).forUpdate().first('number');
  return EngineFundsModel.query(trx).insertAndFetch({
    id,
    engine_account: trader.engineAccount,
    trading_account_id: trader.accountId,
    asset: input.asset,
    direction: input.direction,
    amount: units.toString(),
    state: 'pending',
    requested_by: context.principal.kind === 'user' ? context.principal.id : null,
    created_at: context.clock.now(),
  });
}

function accountsOf(accountId: string, asset: string): { outside: AccountSpec; inEngine: AccountSpec } {
  const owner = { kind: 'trading_account', id: accountId } as const;
  return {
    outside: { code: 'client_funds', asset, owner },
    inEngine: { code: 'client_trading', asset, owner },
  };
}

/** Units of the ledger, which must be whole ones of the engine too. */
export async function unitsOf(
  trx: Knex,
  { asset, amount }: Pick<MoveFundsInput, 'asset' | 'amount'>,
): Promise<{ units: bigint; scale: number }> {
  const engine = await EngineAssetModel.query(trx).findById(asset);
  const ledger = await LedgerAssetModel.query(trx).findById(asset);
  if (!engine || !ledger) throw problem('portfolios.asset_not_traded', undefined, { params: { asset } });
  const units = engineAmountOf(amount, engine.scale);
  if (units === null) {
    const detail = `At most ${engine.scale} decimals`;
    const errors = [{ pointer: '/amount', code: 'portfolios.amount_too_precise', detail }];
    throw problem('portfolios.amount_too_precise', detail, { errors });
  }
  return { units: BigInt(units) * ledgerFactor(engine, ledger.scale), scale: ledger.scale };
}

function refusal(code: Parameters<typeof problem>[0]) {
  return problem(code === 'ledger.insufficient_credits' ? 'portfolios.funds_insufficient' : code);
}

function auditOf({ id, trader, input }: Movement): AuditFacts {
  const after = { ...input, account_id: trader.accountId };
  return { action: 'portfolios.move_funds', noun: 'portfolios', record_id: id, after };
}

function viewOf(row: EngineFunds, scale: number): FundsView {
  const { id, number, asset, direction, state, reason, requested_by, engine_seq, created_at, ended_at } = row;
  return {
    id,
    number,
    account_id: row.trading_account_id,
    asset,
    direction,
    amount: amountOf(BigInt(row.amount), scale),
    state,
    reason: reason ?? null,
    requested_by: requested_by ?? null,
    engine_seq: engine_seq ?? null,
    created_at,
    ended_at: ended_at ?? null,
  };
}
