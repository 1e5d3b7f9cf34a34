import { RiskSwitchModel } from '../../db/models/risk-switches.js';
import { isStopped, judgeOrder } from '../../domain/orders/pre-trade.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import type { OrderCheckView } from '../../domain/orders/views.js';
import { amountOf } from '../../domain/market-data/engine-units.js';
import type { Picture, PictureInstrument } from '../../engine/protocol/picture.js';
import { Problem } from '../../lib/problem.js';
import { houseContext, type Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import { read } from '../work.js';
import { numbersOf, type OrderNumbers } from './orders-command.js';
import { pictureOf } from './orders-engine.js';
import { tradedOf, traderOf, type Trader } from './orders-place.js';
import { judgeApproval } from './orders-work-rules.js';

/**
 * What an order would cost and whether it would be refused, by what the engine says of the account and the instrument at
 * this moment. Nothing is placed and nothing is held: the engine decides anew when it comes.
 */
export async function checkOrder(context: Context, input: PlaceOrderInput): Promise<OrderCheckView> {
  const traded = await tradedOf(context, input.symbol);
  try {
    const trader = await traderOf(context, input.account_id, input.portfolio_id);
    return await checkWith(context, { input, traded, trader, numbers: numbersOf(input, traded) });
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 404 || error.status >= 500) throw error;
    return { ...nothingKnown(input, traded), problem: error.code, field: fieldOf(error) };
  }
}

interface Question {
  input: PlaceOrderInput;
  traded: TradedInstrument;
  trader: Trader;
  numbers: OrderNumbers;
}

async function checkWith(
  context: Context,
  { input, traded, trader, numbers }: Question,
): Promise<OrderCheckView> {
  const picture = await pictureOf(context, trader.engineAccount);
  const held = input.side === 'buy' ? traded.quote : traded.base;
  const balance = picture.balances.find(({ asset }) => asset === held.number);
  const state = picture.instruments.find(({ symbol }) => symbol === traded.number);
  const available = (balance?.total ?? 0) + (balance?.credit ?? 0) - (balance?.held ?? 0);
  // Clients see no stops of others, yet what stops all stops them.
  const switches = await read(houseContext(context, 'pre-trade'), async (trx) =>
    RiskSwitchModel.query(trx).whereNull('lifted_at'),
  );
  const judged = judgeOrder(input, numbers, {
    units: traded,
    instrument: traded.instrument,
    phase: state?.phase ?? null,
    reference: state?.reference ?? 0,
    available,
    rate: Math.max(trader.makerRate, trader.takerRate),
  });
  const approval = await judgeApproval(context, { input, traded, accountId: trader.accountId });
  const own = { symbol: input.symbol, accountId: trader.accountId };
  const stopped = isStopped(switches, own) ?? haltIn(picture, state, input.side);
  const quote = (units: number | null) => (units === null ? null : traded.quoteOf(units));
  return {
    would_be_accepted: !stopped && !judged.problem,
    problem: stopped ?? judged.problem,
    field: stopped ? null : judged.field,
    approval_reasons: approval.reasons,
    hold: judged.hold === null ? null : amountOf(judged.hold, held.scale),
    hold_asset: held.code,
    available: amountOf(Math.max(0, available), held.scale),
    estimated_value: quote(judged.value),
    worst_price: judged.worstPrice === null ? null : traded.priceOf(judged.worstPrice),
    worst_fee: quote(judged.fee),
    fee_asset: traded.quote.code,
    reference_price: state?.reference ? traded.priceOf(state.reference) : null,
  };
}

/** What a hard breach of a limit has stopped, for which no person has thrown a switch. */
function haltIn(
  { isKilled, isHeldBack }: Picture,
  instrument: PictureInstrument | undefined,
  side: PlaceOrderInput['side'],
): string | null {
  if (isKilled) return 'risk.killed_all';
  if (instrument?.isKilled) return 'risk.killed_symbol';
  return isHeldBack && side === 'buy' ? 'risk.reducing_only' : null;
}

function nothingKnown({ side }: PlaceOrderInput, { base, quote }: TradedInstrument): OrderCheckView {
  return {
    would_be_accepted: false,
    problem: null,
    field: null,
    approval_reasons: [],
    hold: null,
    hold_asset: side === 'buy' ? quote.code : base.code,
    available: '0',
    estimated_value: null,
    worst_price: null,
    worst_fee: null,
    fee_asset: quote.code,
    reference_price: null,
  };
}

function fieldOf({ extras }: Problem): string | null {
  return extras.errors?.[0]?.pointer.replace(/^\//, '') ?? null;
}
