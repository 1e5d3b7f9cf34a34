import type { PassedBound } from '../../domain/orders/account-bounds.js';
import { isStopped, judgeOrder, type Judgement } from '../../domain/orders/pre-trade.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import type { OrderCheckView } from '../../domain/orders/views.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import { amountOf } from '../../domain/market-data/engine-units.js';
import { creditNeeded, freeCredit } from '../../domain/risk/credit-use.js';
import type { Picture, PictureBalance, PictureInstrument } from '../../engine/protocol/picture.js';
import { Problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import { pieceLotsOf, readSwitchesAndBounds, standingOf } from './orders-check-facts.js';
import { numbersOf, type OrderNumbers } from './orders-command.js';
import { pictureOf } from './orders-engine.js';
import { tradedOf, traderOf, type Trader } from './orders-place.js';
import { withVolumes } from './orders-volumes.js';
import { judgeApproval } from './orders-work-rules.js';

/**
 * What an order would cost and whether it would be refused, by what the engine says of the account and the instrument at
 * this moment. Nothing is placed and nothing is held: the engine decides anew when it comes.
 */
export async function checkOrder(context: Context, input: PlaceOrderInput): Promise<OrderCheckView> {
  const traded = await tradedOf(context, input.symbol);
  try {
    const trader = await traderOf(context, input.account_id, input.portfolio_id);
    await withVolumes(context, input, input.algo?.starts_at ?? context.clock.now());
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
  const { switches, bounds } = await readSwitchesAndBounds(context, { trader, traded });
  const judged = judgeOrder(input, numbers, {
    units: traded,
    instrument: traded.instrument,
    phase: state?.phase ?? null,
    reference: state?.reference ?? 0,
    available,
    rate: Math.max(trader.makerRate, trader.takerRate),
    bounds,
    standing: standingOf(picture, traded),
    pieceLots: pieceLotsOf(input, numbers.lots, traded),
  });
  const approval = await judgeApproval(context, { input, traded, accountId: trader.accountId });
  const own = { symbol: input.symbol, accountId: trader.accountId };
  const stopped = isStopped(switches, own) ?? haltIn(picture, state, input.side);
  const quote = (units: number | null) => (units === null ? null : traded.quoteOf(units));
  return {
    would_be_accepted: !stopped && !judged.problem,
    problem: stopped ?? judged.problem,
    field: stopped ? null : judged.field,
    bound: stopped || !judged.bound ? null : boundView(judged.bound, traded),
    approval_reasons: approval.reasons,
    hold: judged.hold === null ? null : amountOf(judged.hold, held.scale),
    hold_asset: held.code,
    available: amountOf(Math.max(0, available), held.scale),
    credit: creditView(balance, judged, held.scale),
    estimated_value: quote(judged.value),
    worst_price: judged.worstPrice === null ? null : traded.priceOf(judged.worstPrice),
    worst_fee: quote(judged.fee),
    fee_asset: traded.quote.code,
    reference_price: state?.reference ? traded.priceOf(state.reference) : null,
  };
}

function boundView({ of, most }: PassedBound, { base, quote }: TradedInstrument): OrderCheckView['bound'] {
  if (of === 'orders') return { amount: String(most), asset: null };
  const asset = of === 'base' ? base : quote;
  return { amount: shortDecimal(amountOf(most, asset.scale)), asset: asset.code };
}

function creditView(
  balance: PictureBalance | undefined,
  { hold }: Judgement,
  scale: number,
): OrderCheckView['credit'] {
  if (!balance?.credit) return null;
  const needed = hold === null ? 0 : creditNeeded(balance, hold);
  return { free: amountOf(freeCredit(balance), scale), needed: amountOf(needed, scale) };
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
    bound: null,
    approval_reasons: [],
    hold: null,
    hold_asset: side === 'buy' ? quote.code : base.code,
    available: '0',
    credit: null,
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
