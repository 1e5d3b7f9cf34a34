import type { EngineUnits } from '../market-data/engine-units.js';
import type { Instrument } from '../market-data/schema.js';
import {
  passedBound,
  tighter,
  type AccountBounds,
  type AccountStanding,
  type PassedBound,
} from './account-bounds.js';
import { orderKind, timeInForceOf, wakesRising, type AskedTerms } from './terms.js';

/** An order in whole ticks and lots. */
export interface CountedOrder {
  lots: number;
  price: number;
  trigger: number;
  display: number;
  peerTrigger: number;
  peerPrice: number;
}

/** What the engine says at this moment. */
export interface Market {
  units: EngineUnits;
  instrument: Pick<
    Instrument,
    'min_quantity' | 'max_quantity' | 'min_notional' | 'max_notional' | 'collar_bps' | 'protection_bps'
  >;
  /** 0 trading, 1 auction, 2 halted, 3 closed; null when the engine does not know the instrument. */
  phase: number | null;
  /** The last price in ticks; zero when there is none. */
  reference: number;
  /** Units of the asset that is held. */
  available: number;
  /** The higher of the account's two fee rates, in ten-millionths. */
  rate: number;
  bounds: AccountBounds;
  standing: AccountStanding;
  /** Lots of the largest order that the engine would surely see of it; null when an algorithm decides as it goes. */
  pieceLots: number | null;
}

export interface Judgement {
  /** The code of the first rule that would refuse it. */
  problem: string | null;
  field: string | null;
  /** Units: held of its asset; value and fee at the worst price, of the quote asset. Null without any price. */
  hold: number | null;
  value: number | null;
  fee: number | null;
  worstPrice: number | null;
  /** The bound of the account or the instrument that it would pass, if that is the problem. */
  bound: PassedBound | null;
}

/** The rules of the engine that can be known without its book, in its order. The engine decides anew. */
export function judgeOrder(terms: AskedTerms, order: CountedOrder, market: Market): Judgement {
  const worst = worstPrice(terms, order, market);
  const cost = costOf(terms, order, market, worst);
  const passed = boundPassed(terms, order, market, worst);
  const rules: Rule[] = [
    ['orders.unknown_symbol', 'symbol', market.phase === null],
    ['orders.halted', null, market.phase === 2],
    ['orders.closed', null, market.phase === 3],
    ['orders.not_in_auction', 'type', market.phase === 1 && !canWait(terms)],
    ['orders.quantity_invalid', 'quantity', !isWithinQuantities(order, market)],
    ['orders.display_invalid', 'display_quantity', order.display >= order.lots],
    ['orders.notional_too_small', 'quantity', isTooSmall(order, market)],
    ['risk.price_collar', 'price', !isWithinCollar(order.price, market)],
    ['orders.no_liquidity', 'type', worst === null],
    ['orders.would_trigger', 'stop_price', hasTriggered(terms, order, market)],
    ...(passed ? [[passed.problem, 'quantity', true] satisfies Rule] : []),
    ['orders.trigger_invalid', 'stop_leg', !areApart(terms, order)],
    ['risk.insufficient_funds', 'quantity', cost.hold !== null && cost.hold > market.available],
  ];
  const [problem, field] = rules.find(([, , isBroken]) => isBroken) ?? [null, null];
  return { problem, field, ...cost, worstPrice: worst, bound: passed?.problem === problem ? passed : null };
}

type Rule = [code: string, field: string | null, isBroken: boolean];

/** What one order may be worth is bounded by the instrument and by the account: the tighter one refuses it. */
function boundPassed(terms: AskedTerms, order: CountedOrder, market: Market, price: number | null) {
  const { units, instrument, bounds, standing, pieceLots } = market;
  const maxNotional = tighter(bounds.maxNotional, unitsOfQuote(units, instrument.max_notional));
  return passedBound(
    { side: terms.side, lots: order.lots, orders: order.peerTrigger ? 2 : 1, pieceLots, price },
    { bounds: { ...bounds, maxNotional }, standing, units },
  );
}

/** The stop that would refuse an order of this account in this instrument, as the engine names it. */
export function isStopped(
  switches: readonly { scope: string; symbol: string | null; trading_account_id: string | null }[],
  { symbol, accountId }: { symbol: string; accountId: string },
): string | null {
  const found = switches.find(
    (each) => each.scope === 'all' || each.symbol === symbol || each.trading_account_id === accountId,
  );
  switch (found?.scope) {
    case 'all':
      return 'risk.killed_all';
    case 'symbol':
      return 'risk.killed_symbol';
    case 'account':
      return 'risk.killed_account';
    default:
      return null;
  }
}

/** The price at which the order is held for; null for one that follows a market without a price. */
function worstPrice(terms: AskedTerms, order: CountedOrder, market: Market): number | null {
  const { reference, instrument } = market;
  const beyond = (price: number) => protectedPrice(terms, price, instrument.protection_bps, market);
  switch (orderKind(terms)) {
    case 'limit':
      return order.peerTrigger
        ? dearer(terms, order.price, order.peerPrice || beyond(order.peerTrigger))
        : order.price;
    case 'stop_limit':
      return order.price;
    case 'stop':
      return beyond(order.trigger);
    case 'trailing_stop': {
      const first = terms.side === 'buy' ? reference + order.trigger : reference - order.trigger;
      return reference === 0 || first < 1 ? null : beyond(first);
    }
    case 'market':
      return reference === 0 ? null : beyond(reference);
  }
}

function dearer({ side }: AskedTerms, one: number, other: number): number {
  return side === 'buy' ? Math.max(one, other) : Math.min(one, other);
}

function protectedPrice({ side }: AskedTerms, price: number, bps: number, { units }: Market): number {
  return side === 'buy'
    ? Math.min(units.maxPriceTicks, Math.floor((price * (10_000 + bps)) / 10_000))
    : Math.max(1, Math.ceil((price * (10_000 - bps)) / 10_000));
}

function costOf({ side }: AskedTerms, order: CountedOrder, { units, rate }: Market, worst: number | null) {
  if (worst === null)
    return { hold: side === 'sell' ? order.lots * units.basePerLot : null, value: null, fee: null };
  const value = worst * order.lots * units.quotePerTick;
  const fee = Number((BigInt(value) * BigInt(rate) + 9_999_999n) / 10_000_000n);
  return { hold: side === 'sell' ? order.lots * units.basePerLot : value + fee, value, fee };
}

function canWait(terms: AskedTerms): boolean {
  const tif = timeInForceOf(terms);
  return orderKind(terms) !== 'market' && tif !== 'IOC' && tif !== 'FOK' && !terms.post_only;
}

function isWithinQuantities({ lots }: CountedOrder, { units, instrument }: Market): boolean {
  const least = units.lotsOf(instrument.min_quantity) ?? 1;
  return lots >= least && lots <= (units.lotsOf(instrument.max_quantity) ?? Number.MAX_SAFE_INTEGER);
}

/** Only an order with a price of its own says what it is worth. */
function isTooSmall({ price, lots }: CountedOrder, { units, instrument }: Market): boolean {
  return price > 0 && price * lots * units.quotePerTick < unitsOfQuote(units, instrument.min_notional);
}

function unitsOfQuote({ quote }: EngineUnits, amount: string): number {
  return Math.round(Number(amount) * 10 ** quote.scale);
}

function isWithinCollar(
  price: number,
  { reference, instrument: { collar_bps: bps }, units }: Market,
): boolean {
  if (price === 0 || bps === 0 || reference === 0) return true;
  const highest = Math.min(units.maxPriceTicks, Math.floor((reference * (10_000 + bps)) / 10_000));
  const lowest = Math.max(1, Math.ceil((reference * (10_000 - Math.min(bps, 10_000))) / 10_000));
  return price >= lowest && price <= highest;
}

function hasTriggered(
  terms: AskedTerms,
  { trigger, peerTrigger }: CountedOrder,
  { reference }: Market,
): boolean {
  const at = orderKind(terms) === 'trailing_stop' ? 0 : trigger || peerTrigger;
  if (at === 0 || reference === 0) return false;
  return wakesRising(terms) ? reference >= at : reference <= at;
}

/** The legs of an OCO lie on the two sides of the market. */
function areApart({ side }: AskedTerms, { price, peerTrigger }: CountedOrder): boolean {
  if (peerTrigger === 0) return true;
  return side === 'buy' ? price < peerTrigger : price > peerTrigger;
}
