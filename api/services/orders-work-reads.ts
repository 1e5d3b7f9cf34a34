import type { Knex } from 'knex';
import { OrderAllocationModel } from '../../db/models/order-allocations.js';
import { OrderApprovalModel } from '../../db/models/order-approvals.js';
import { OrderBreakModel } from '../../db/models/order-breaks.js';
import { latestConfirmation } from '../../db/models/order-confirmations.js';
import { OrderEvidenceModel } from '../../db/models/order-evidence.js';
import { orderById } from '../../db/models/orders.js';
import { VenueModel } from '../../db/models/venues.js';
import type { ListQuery } from '../../domain/fields.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import type { WorkFile } from '../../domain/orders/work.js';
import { breakListRules, type WorkView } from '../../domain/orders/work-inputs.js';
import type { OrderBreak } from '../../domain/orders/work-schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact } from '../work.js';
import { approvalViews } from './orders-work-decisions.js';
import { tradedOf } from './orders-place.js';
import { workedOrder } from './orders-work-kept.js';

/** What the workflow of an order works from. */
export function getWorkFile(context: Context, id: string): Promise<Required<WorkFile>> {
  return read(context, async (trx) => {
    const { row, input, startsAt, terms } = await workedOrder(trx, id);
    const { base, quote } = await tradedOf(context, row.symbol);
    const approval = await OrderApprovalModel.query(trx).findById(id);
    const isWaiting = approval?.state === 'pending';
    return {
      order_id: id,
      state: row.status,
      trading_account_id: row.trading_account_id,
      approval: isWaiting ? { expires_at: approval.expires_at.toISOString() } : null,
      starts_at: startsAt,
      terms,
      venues: await venuesOf(trx, input.venues),
      symbol: row.symbol,
      base: base.code,
      quote: quote.code,
    };
  });
}

/** Those that are named, or all that are enabled at this moment. */
async function venuesOf(trx: Knex, asked: PlaceOrderInput['venues']): Promise<string[]> {
  if (!asked) return [];
  const rows = VenueModel.query(trx).select('id').orderBy('id');
  const found = await (asked === 'best' ? rows.where({ is_enabled: true }) : rows.findByIds(asked));
  return found.map(({ id }) => id);
}

/** Approval, evidence of best execution, allocation, confirmation and breaks of an order. */
export function getWork(context: Context, id: string): Promise<WorkView> {
  return read(context, async (trx) => {
    if (!(await orderById(trx, id))) throw problem('orders.not_found');
    const approvals = await OrderApprovalModel.query(trx).where({ order_id: id });
    const [approval] = await approvalViews(trx, approvals, context);
    const confirmation = await latestConfirmation(trx, id);
    return {
      order_id: id,
      approval: approval ?? null,
      allocations: await OrderAllocationModel.query(trx)
        .where({ order_id: id })
        .orderBy(['version', 'portfolio_id']),
      breaks: await OrderBreakModel.query(trx).where({ order_id: id }).orderBy('opened_at'),
      evidence: await OrderEvidenceModel.query(trx).where({ order_id: id }).orderBy('child'),
      confirmation_hash: confirmation?.object_hash ?? null,
    };
  });
}

export async function getConfirmation(context: Context, id: string): Promise<Buffer> {
  const found = await read(context, (trx) => latestConfirmation(trx, id));
  if (!found) throw problem('orders.not_found');
  const { bytes } = await context.objectStore.get(found.object_hash);
  return Buffer.from(bytes);
}

export function listBreaks(context: Context, query: ListQuery): Promise<Page<OrderBreak>> {
  const { is_open, ...exact } = readFilter(query, breakListRules);
  return read(context, (trx) => {
    const rows = OrderBreakModel.query(trx).where(exact);
    if (is_open === true) void rows.whereNull('closed_at');
    if (is_open === false) void rows.whereNotNull('closed_at');
    return pageOf(rows, query, breakListRules);
  });
}

/** A person has looked and says what was done. */
export function closeBreak(context: Context, id: string, resolution: string): Promise<OrderBreak> {
  return transact(context, async (work) => {
    const found = await OrderBreakModel.query(work.trx).findById(id).whereNull('closed_at').forUpdate();
    if (!found) throw problem('orders.break_not_found');
    const changes = { closed_by: work.principal.id, closed_at: work.now, resolution };
    const closed = await OrderBreakModel.query(work.trx).patchAndFetchById(id, changes);
    work.audit({
      action: 'orders.close_break',
      noun: 'orders',
      record_id: found.order_id,
      after: { id, resolution },
    });
    return closed;
  });
}
