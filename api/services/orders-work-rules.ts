import { Decimal } from 'decimal.js';
import { OrderLimitModel } from '../../db/models/order-limits.js';
import { isBusinessTime } from '../../domain/calendar/business-time.js';
import { approvalReasonsOf, type ApprovalReason } from '../../domain/orders/approval.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import { Problem, problem } from '../../lib/problem.js';
import type { ApiDeps, Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import { read } from '../work.js';
import { deskCalendar } from './compliance-clock.js';
import { readSetting } from './settings.js';

interface Rules {
  notional: string | null;
  byAccount: ReadonlyMap<string, string>;
  minutes: number;
  restricted: readonly string[];
  isOpen: (at: Date) => boolean;
}

/** How old rules may be before they are read anew beside the orders, and before an order waits for it. */
const freshMs = 1_000;
const staleMs = 10_000;
interface Kept {
  rules: Promise<Rules>;
  readAt: number;
}
const kept = new WeakMap<ApiDeps['database'], Kept>();

export function approvalRules(context: Context): Promise<Rules> {
  const known = kept.get(context.database);
  const ageMs = known ? Date.now() - known.readAt : Infinity;
  if (known && ageMs < freshMs) return known.rules;
  const rules = readRules(context);
  const isUsable = known && ageMs < staleMs;
  const next = { rules: isUsable ? rules.catch(() => known.rules) : rules, readAt: Date.now() };
  kept.set(context.database, next);
  next.rules.catch(() => kept.delete(context.database));
  return isUsable ? known.rules : next.rules;
}

/** What of an order says whether it needs a second person. */
type Asked = Pick<PlaceOrderInput, 'symbol' | 'quantity' | 'price' | 'stop_price'>;

export interface Judged {
  reasons: ApprovalReason[];
  notional: string;
  minutes: number;
}

/** Whether an order needs a second person. One whose worth nobody knows does, where worth has a limit. */
export async function judgeApproval(
  context: Context,
  { input, traded, accountId }: { input: Asked; traded: TradedInstrument; accountId: string },
): Promise<Judged> {
  const rules = await approvalRules(context);
  const notionalLimit = rules.byAccount.get(accountId) ?? rules.notional;
  const price = notionalLimit === null ? '0' : await priceOf(context, input, traded);
  const notional = new Decimal(price ?? 0).mul(input.quantity).toFixed();
  const reasons = approvalReasonsOf({
    notional,
    notionalLimit,
    symbol: input.symbol,
    restrictedSymbols: rules.restricted,
    isDeskOpen: rules.isOpen(context.clock.now()),
  });
  const isUnknown = price === null && !reasons.includes('notional');
  return { reasons: isUnknown ? ['notional', ...reasons] : reasons, notional, minutes: rules.minutes };
}

async function priceOf(
  { marketData }: Context,
  { price, stop_price, symbol }: Asked,
  traded: TradedInstrument,
): Promise<string | null> {
  if (price ?? stop_price) return price ?? stop_price ?? null;
  const quoted = await marketData.find(symbol).catch(unlessAway);
  const reference = quoted?.market.book.reference ?? 0;
  return reference > 0 ? traded.priceOf(reference) : null;
}

/** What an order is worth is known again in a moment: nobody is asked to agree because the engine was away. */
function unlessAway(error: unknown): null {
  if (error instanceof Problem && error.code === 'market-data.unavailable')
    throw problem('orders.engine_unavailable', undefined, { retryAfterSeconds: 1 });
  return null;
}

function readRules(context: Context): Promise<Rules> {
  return read(context, async (trx) => {
    const limits = await OrderLimitModel.query(trx);
    const needsHours = await readSetting(trx, 'orders.approval_out_of_hours');
    const calendar = await deskCalendar(trx);
    return {
      notional: boundOf(await readSetting(trx, 'orders.approval_notional')),
      byAccount: new Map(limits.map((each) => [each.trading_account_id, each.approval_notional])),
      minutes: await readSetting(trx, 'orders.approval_minutes'),
      restricted: await readSetting(trx, 'orders.restricted_symbols'),
      isOpen: (at: Date) => !needsHours || isBusinessTime(calendar, at),
    };
  });
}

const boundOf = (notional: number) => (notional === 0 ? null : String(notional));
