import type { Knex } from 'knex';
import { RiskSwitchModel } from '../../db/models/risk-switches.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { EngageSwitchInput, SwitchScope } from '../../domain/risk/inputs.js';
import type { RiskSwitch } from '../../domain/risk/schema.js';
import type { RiskSwitchView } from '../../domain/risk/views.js';
import type { Command } from '../../engine/protocol/codec.js';
import { resultCodes } from '../../engine/protocol/result-codes.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { Page } from '../route.js';
import { isHaltedByBreach, lockHalts } from '../risk/halts.js';
import { read, transact, type Work } from '../work.js';
import { refusalOf, sendToEngine } from './orders-engine.js';
import { tradedOf, withNumber } from './orders-place.js';

const listed = 200;

/** The stops of trading, those that are on first. */
export function listSwitches(context: Context): Promise<Page<RiskSwitchView>> {
  return read(context, async (trx) => {
    const rows = await RiskSwitchModel.query(trx)
      .orderByRaw('lifted_at IS NOT NULL, engaged_at DESC')
      .limit(listed);
    const items = await viewsOf(trx, rows);
    return { items, total: items.length, first: 0 };
  });
}

/**
 * Stops trading: the engine first, whatever the database does; one person is enough. The row says who did it and is what
 * the other person lifts.
 */
export async function engageSwitch(context: Context, input: EngageSwitchInput): Promise<RiskSwitchView> {
  const accountId = input.account_id ? await accountOf(context, input.account_id) : null;
  const target = { scope: input.scope, symbol: input.symbol ?? null, trading_account_id: accountId };
  const seq = await tellEngine(context, target, { isOn: true, cancels: input.cancels_orders });
  return transact(context, async (work) => {
    const row = {
      ...target,
      id: newId(),
      cancels_orders: input.cancels_orders,
      reason: input.reason,
      engaged_by: context.principal.id,
      engaged_at: work.now,
      engaged_seq: seq,
    };
    const stored = await RiskSwitchModel.query(work.trx).insertAndFetch(row);
    tell(work, 'risk.engage_switch', stored, { ...target, reason: input.reason });
    work.emit({ kind: 'risk.trading_stopped', noun: 'risk', record_id: stored.id, payload: target });
    return viewOf(work.trx, stored);
  });
}

/** Lets trading go on: never by who stopped it. What another stop or a hard breach holds stays stopped. */
export function liftSwitch(context: Context, id: string, reason: string): Promise<RiskSwitchView> {
  return transact(context, async (work) => {
    const stop = await RiskSwitchModel.query(work.trx).findById(id).forUpdate();
    if (!stop) throw problem('risk.switch_not_found');
    if (stop.lifted_at) throw problem('risk.switch_lifted');
    if (stop.engaged_by === context.principal.id) throw problem('risk.own_work');
    await lockHalts(work.trx);
    const isHeld = (await isHeldByAnother(work.trx, stop)) || (await isHaltedByBreach(work.trx, stop));
    const seq = isHeld ? null : await tellEngine(context, stop, { isOn: false, cancels: false });
    const lifted = { lifted_by: context.principal.id, lifted_at: work.now, lift_reason: reason };
    await stop.$query(work.trx).patch({ ...lifted, lifted_seq: seq });
    tell(work, 'risk.lift_switch', stop, { reason });
    const { scope, symbol, trading_account_id } = stop;
    const payload = { scope, symbol, trading_account_id };
    work.emit({ kind: 'risk.trading_resumed', noun: 'risk', record_id: id, payload });
    return viewOf(work.trx, stop);
  });
}

type Target = Pick<RiskSwitch, 'scope' | 'symbol' | 'trading_account_id'>;

const scopes: Record<SwitchScope, number> = { all: 0, symbol: 1, account: 2 };

async function tellEngine(
  context: Context,
  { scope, symbol, trading_account_id }: Target,
  { isOn, cancels }: { isOn: boolean; cancels: boolean },
): Promise<number> {
  const command: Command = {
    name: 'kill',
    scope: scopes[scope],
    isOn: isOn ? 1 : 0,
    cancels: cancels ? 1 : 0,
    symbol: symbol ? (await tradedOf(context, symbol)).number : 0,
    account: trading_account_id ? await numberOf(context, trading_account_id) : 0,
  };
  const ack = await sendToEngine(context, command);
  if (ack.result !== resultCodes.OK.code) throw refusalOf(ack.result);
  return ack.seq;
}

async function accountOf(context: Context, accountId: string): Promise<string> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  return access.accountId;
}

async function numberOf(context: Context, accountId: string): Promise<number> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  return withNumber(access).engineAccount;
}

async function isHeldByAnother(trx: Knex, { id, scope, symbol, trading_account_id }: RiskSwitch) {
  const other = await RiskSwitchModel.query(trx)
    .where({ scope, symbol, trading_account_id, lifted_at: null })
    .whereNot({ id })
    .first();
  return other !== undefined;
}

function tell(work: Work, action: string, { id }: RiskSwitch, after: object): void {
  work.audit({ action, noun: 'risk', record_id: id, after });
}

async function viewOf(trx: Knex, row: RiskSwitchModel): Promise<RiskSwitchView> {
  const [view] = await viewsOf(trx, [row]);
  if (!view) throw problem('risk.switch_not_found');
  return view;
}

async function viewsOf(trx: Knex, rows: readonly RiskSwitchModel[]): Promise<RiskSwitchView[]> {
  const names = await actorNames(
    trx,
    rows.flatMap(({ engaged_by, lifted_by }) => [engaged_by, lifted_by]),
  );
  return rows.map((row) => ({
    ...row,
    is_on: row.lifted_at === null,
    engaged_by_name: names.get(row.engaged_by) ?? null,
    lifted_by_name: names.get(row.lifted_by ?? '') ?? null,
  }));
}
