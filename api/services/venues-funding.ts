import type { Knex } from 'knex';
import { EngineFundsModel } from '../../db/models/engine-funds.js';
import { VenueLegModel } from '../../db/models/venue-legs.js';
import { idFromKey } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { ledgerAccountId, openAccounts, type AccountSpec } from './ledger-accounts.js';
import { postBatch } from './ledger-posting.js';
import { lockedLeg, endLeg } from './venues-leg-rows.js';
import { assetUnits, placesOf } from './venues-money.js';
import type { TradedLeg } from './venues-trades.js';

/** The keeper looks twice a second, and the books follow within a moment. */
const waitMs = 5_000;
const lookMs = 100;

/**
 * Takes what a part may cost out of the engine and sets it aside, before anything is sent. False when the engine does not let
 * go of it: then the part is over. Again it is the same. Errors: `venues.funds_pending` when that takes too long.
 */
export async function fundLeg(context: Context, id: string): Promise<{ is_funded: boolean }> {
  const asked = await transact(context, async (work) => {
    const { leg, row } = await lockedLeg(work, id);
    if (leg.is_funded || row.ended_at) return { leg, isOver: row.ended_at !== null };
    if (leg.funds_id) return { leg, isOver: false };
    const funds_id = await askOut(work, { leg, row });
    await VenueLegModel.query(work.trx).findById(id).patch({ funds_id });
    return { leg: { ...leg, funds_id }, isOver: false };
  });
  if (asked.leg.is_funded || asked.isOver) return { is_funded: asked.leg.is_funded };
  const movement = await awaitMovement(context, asked.leg.funds_id ?? '');
  return movement.state === 'moved' ? setAside(context, id) : giveUp(context, id, movement.reason);
}

/** What was not spent and what was bought go back to where the client trades, once. */
export async function returnFunds(work: Work, { leg, row, base, quote }: TradedLeg): Promise<void> {
  const { trx, now } = work;
  if (!leg.is_funded || leg.returned_at) return;
  const other = leg.fund_asset === base ? quote : base;
  const left = BigInt(leg.fund_amount) - BigInt(leg.fund_spent);
  await VenueLegModel.query(trx).findById(leg.order_id).patch({ returned_at: now });
  for (const [asset, units] of [
    [leg.fund_asset, left],
    [other, BigInt(leg.received)],
  ] as const)
    await giveBack(work, { asset, units, traded: { leg, row, base, quote } });
}

async function giveBack(
  { trx, now }: Work,
  { asset, units, traded: { leg, row } }: { asset: string; units: bigint; traded: TradedLeg },
): Promise<void> {
  const counted = await assetUnits(trx, asset);
  if (units <= 0n || !counted) return;
  const accountId = row.trading_account_id ?? '';
  const places = placesOf(accountId, leg.venue_id);
  const specs = [places.out(asset), places.funds(asset), places.inEngine(asset)] as const;
  await openAccounts(trx, specs, now);
  const key = `venue-leg/${leg.order_id}/return/${asset}`;
  const movement = idFromKey(`${key}/in`);
  const engine = counted.intoEngine(units);
  const transfer = (from: AccountSpec, to: AccountSpec) => ({
    debit_account_id: ledgerAccountId(from),
    credit_account_id: ledgerAccountId(to),
    asset,
  });
  await post(trx, now, [
    {
      ...transfer(specs[0], specs[1]),
      id: idFromKey(key),
      kind: 'posted',
      amount: units,
      code: 'venue_return',
    },
    ...(engine > 0n
      ? [
          {
            ...transfer(specs[1], specs[2]),
            id: movement,
            kind: 'pending',
            amount: engine,
            code: 'engine_in',
          } as const,
        ]
      : []),
  ]);
  if (engine > 0n)
    await addMovement(trx, { id: movement, accountId, asset, direction: 'in', units: engine, now });
}

async function askOut({ trx, now }: Work, { leg, row }: Pick<TradedLeg, 'leg' | 'row'>): Promise<string> {
  const id = idFromKey(`venue-leg/${leg.order_id}/funds`);
  const accountId = row.trading_account_id ?? '';
  const units = BigInt(leg.fund_amount);
  await addMovement(trx, { id, accountId, asset: leg.fund_asset, direction: 'out', units, now });
  return id;
}

interface Movement {
  id: string;
  accountId: string;
  asset: string;
  direction: 'in' | 'out';
  units: bigint;
  now: Date;
}

/** The engine takes an account's movements by growing numbers only: whoever adds one holds the account's row. */
async function addMovement(
  trx: Knex,
  { id, accountId, asset, direction, units, now }: Movement,
): Promise<void> {
  const account: { number: number } | undefined = await trx('engine_accounts')
    .where({ trading_account_id: accountId })
    .forUpdate()
    .first('number');
  if (!account) throw problem('orders.account_not_ready');
  await EngineFundsModel.query(trx).insert({
    id,
    engine_account: account.number,
    trading_account_id: accountId,
    asset,
    direction,
    amount: units.toString(),
    state: 'pending',
    created_at: now,
  });
}

async function awaitMovement(context: Context, id: string) {
  for (const until = Date.now() + waitMs; ;) {
    const row = await read(context, async (trx) => EngineFundsModel.query(trx).findOne({ id }));
    if (row && row.state !== 'pending') return row;
    if (Date.now() > until) throw problem('venues.funds_pending', undefined, { retryAfterSeconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

/** Between the engine and here somebody may have taken it out of the house: then there is nothing to send. */
async function setAside(context: Context, id: string): Promise<{ is_funded: boolean }> {
  return transact(context, async (work) => {
    const { leg, row } = await lockedLeg(work, id);
    if (leg.is_funded || row.ended_at) return { is_funded: leg.is_funded };
    const { trx, now } = work;
    const places = placesOf(row.trading_account_id ?? '', leg.venue_id);
    const [funds, out] = [places.funds(leg.fund_asset), places.out(leg.fund_asset)];
    await openAccounts(trx, [funds, out], now);
    const [result] = await postBatch(
      trx,
      [
        {
          id: idFromKey(`venue-leg/${id}/reserve`),
          kind: 'posted',
          debit_account_id: ledgerAccountId(funds),
          credit_account_id: ledgerAccountId(out),
          asset: leg.fund_asset,
          amount: BigInt(leg.fund_amount),
          code: 'venue_reserve',
        },
      ],
      now,
    );
    if (result?.outcome === 'refused') {
      await endLeg(work, row, { state: 'rejected', reason: 'funds_gone' });
      return { is_funded: false };
    }
    await VenueLegModel.query(trx).findById(id).patch({ is_funded: true });
    return { is_funded: true };
  });
}

async function giveUp(context: Context, id: string, reason: string | null): Promise<{ is_funded: boolean }> {
  return transact(context, async (work) => {
    const { row } = await lockedLeg(work, id);
    if (!row.ended_at) await endLeg(work, row, { state: 'rejected', reason: reason ?? 'not_funded' });
    return { is_funded: false };
  });
}

async function post(
  trx: Knex.Transaction,
  now: Date,
  transfers: Parameters<typeof postBatch>[1],
): Promise<void> {
  const results = await postBatch(trx, transfers, now);
  const refused = results.find(({ outcome }) => outcome === 'refused');
  if (refused) throw new Error(`The ledger refuses what comes back from a venue: ${refused.code}`);
}
