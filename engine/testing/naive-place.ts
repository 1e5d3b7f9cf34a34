import { endReasons } from '../protocol/events.js';
import {
  checkBuying,
  checkCollar,
  checkLargest,
  checkNotReached,
  checkOpen,
  checkOpenOrders,
  checkPrice,
  checkQuantity,
  checkSize,
  checkSmallest,
  checkSwitches,
  checkTriggerRoom,
  firstOf,
  hasOwnPrice,
  type Answer,
} from './naive-check.js';
import { endOrder } from './naive-lives.js';
import { couldFill, enter } from './naive-match.js';
import { assetOf, availableOf, holdOf, needOf, takeToken } from './naive-money.js';
import { checkLeg, draftLeg } from './naive-oco.js';
import {
  admit,
  bodyOf,
  clientIdOf,
  draft,
  isAnonymous,
  isOco,
  rememberedOf,
  sleeps,
  targetOf,
  tellAccepted,
  turnDay,
  type Amendment,
  type NewOrder,
} from './naive-orders.js';
import {
  marketOf,
  named,
  opposite,
  priceAbove,
  priceBelow,
  queueOf,
  reaches,
  tell,
  type NaiveOrder,
  type NaiveWorld,
} from './naive-world.js';

export interface Refused {
  answer: Answer;
  /** Of a retry: the order that it was for. */
  orderId?: number;
}

export function placeOrder(world: NaiveWorld, command: NewOrder): Refused {
  const { account = 0, symbol = 0 } = command;
  if (!world.accounts.has(account)) return { answer: 'UNKNOWN_ACCOUNT' };
  if (!world.markets.has(symbol)) return { answer: 'UNKNOWN_SYMBOL' };
  const key = `${account}:${clientIdOf(command)}`;
  if (!isAnonymous(command)) {
    turnDay(world);
    const known = rememberedOf(world, account, clientIdOf(command));
    if (known) {
      const isSame = known.body === bodyOf(command);
      return { answer: isSame ? 'DUPLICATE' : 'CLIENT_ID_REUSED', orderId: known.orderId };
    }
    if (world.today.size >= world.capacity.clientIds * 0.75) return { answer: 'CLIENT_IDS_FULL' };
  }
  const order = draft(world, command);
  const leg = order && isOco(command) ? draftLeg(world, order, command) : null;
  const answer = checkNew(world, command, order, leg);
  if (answer || !order) return { answer };
  admit(world, order);
  if (!isAnonymous(command)) world.today.set(key, { orderId: order.id, body: bodyOf(command) });
  tellAccepted(world, order, command);
  if (leg) {
    admit(world, leg);
    [order.peerId, leg.peerId] = [leg.id, order.id];
    tellAccepted(world, leg, command);
  }
  if (order.place === 'arriving') enter(world, order);
  return { answer: null };
}

/** Changes a resting order. */
export function amendOrder(world: NaiveWorld, command: Amendment): Answer {
  const order = targetOf(world, command);
  if (!order) return 'UNKNOWN_ORDER';
  if (order.place === 'sleeping' || order.peerId !== 0) return 'AMEND_INVALID';
  const total = command.quantity || order.filled + order.leaves;
  const price = command.price || order.price;
  if (!Number.isSafeInteger(total) || total < 1) return 'QUANTITY_INVALID';
  if (total <= order.filled) {
    endOrder(world, order, endReasons.BY_CLIENT);
    return null;
  }
  const leaves = total - order.filled;
  if (price === order.price && leaves <= order.leaves) {
    const answer = checkQuantity(world, order.symbol, total);
    if (answer) return answer;
    order.leaves = leaves;
    order.visible = Math.min(order.visible, leaves);
    tellReplaced(world, order, 1);
    return null;
  }
  const answer = checkAmendment(world, order, { price, total, leaves, session: command.session ?? 0 });
  if (answer) return answer;
  Object.assign(order, { price, leaves, visible: 0, place: 'arriving', priority: world.seq });
  tellReplaced(world, order, 0);
  enter(world, order);
  return null;
}

function checkNew(
  world: NaiveWorld,
  command: NewOrder,
  order: NaiveOrder | null,
  leg: NaiveOrder | null,
): Answer {
  const { account = 0, symbol = 0, session = 0, terms = 0 } = command;
  const before = firstOf(
    () => checkSwitches(world, { account, symbol, session }),
    () => (takeToken(world, account) ? null : 'RATE'),
    () => checkOpen(world, symbol),
    () => (marketOf(world, symbol).phase === 'auction' && !mayGather(terms) ? 'NOT_IN_AUCTION' : null),
    () => (order ? checkTerms(order, isOco(command)) : 'MALFORMED'),
  );
  if (before || !order) return before;
  const hasPrice = hasOwnPrice(order);
  const lots = order.leaves;
  return firstOf(
    () => checkNumbers(world, order),
    () => (hasPrice ? checkSmallest(world, symbol, order.price, lots) : null),
    () => (hasPrice ? checkCollar(world, symbol, order.price) : null),
    () => (world.orders.length >= world.capacity.orders ? 'ORDERS_FULL' : null),
    () => setWorstPrice(world, order),
    () => checkOpenOrders(world, account, 1),
    () => checkSize(world, symbol, account, lots),
    () => checkLargest(world, { symbol, account, price: order.price, lots }),
    () => (order.side === 'buy' ? checkBuying(world, symbol, account, lots) : null),
    () => (order.place === 'sleeping' ? checkTriggerRoom(world, order) : checkBook(world, order)),
    () => (isOco(command) ? checkLeg(world, order, leg) : null),
    () => checkFunds(world, order, leg),
  );
}

/** Read from the word itself: the phase is asked before it is known whether all terms exist. */
function mayGather(terms: number): boolean {
  const [isMarket, tif, isPostOnly] = [((terms >> 1) & 7) === 1, (terms >> 4) & 7, (terms & 1024) !== 0];
  return !isMarket && tif !== 1 && tif !== 2 && !isPostOnly;
}

function checkTerms(order: NaiveOrder, isPair: boolean): Answer {
  const isShort = order.tif === 'IOC' || order.tif === 'FOK';
  const isWrong =
    (order.isPostOnly && (order.kind !== 'limit' || isShort)) ||
    (order.kind === 'market' && !isShort) ||
    (order.isTakeProfit && order.kind !== 'stop' && order.kind !== 'stop_limit') ||
    (order.display > 0 && (isShort || !hasOwnPrice(order))) ||
    (isPair && (order.kind !== 'limit' || order.tif !== 'GTC'));
  return isWrong ? 'MALFORMED' : null;
}

function checkNumbers(world: NaiveWorld, order: NaiveOrder): Answer {
  const { symbol, price, trigger, display, expiresAtUs } = order;
  const { maxPrice } = marketOf(world, symbol).terms;
  const isTriggerRight = sleeps(order.kind) ? trigger >= 1 && trigger <= maxPrice : trigger === 0;
  const isExpiryRight = order.tif === 'GTD' ? expiresAtUs > world.timeUs : expiresAtUs === 0;
  return firstOf(
    () => checkQuantity(world, symbol, order.leaves),
    () => (hasOwnPrice(order) ? checkPrice(world, symbol, price) : price === 0 ? null : 'PRICE_INVALID'),
    () => (isTriggerRight ? null : 'TRIGGER_INVALID'),
    () => (Number.isInteger(display) && display >= 0 && display < order.leaves ? null : 'DISPLAY_INVALID'),
    () => (isExpiryRight ? null : 'EXPIRY_INVALID'),
  );
}

/** The worst price of an order without one of its own, and the first trigger of a trailing one. */
function setWorstPrice(world: NaiveWorld, order: NaiveOrder): Answer {
  const { terms, reference } = marketOf(world, order.symbol);
  const isBuy = order.side === 'buy';
  if (order.kind === 'limit') return null;
  let from = order.trigger;
  if (order.kind === 'market') {
    const best = queueOf(world, order.symbol, opposite(order.side))[0];
    if (!best) return 'NO_LIQUIDITY';
    from = best.price;
  } else if (order.kind === 'trailing_stop') {
    if (reference === 0) return 'NO_LIQUIDITY';
    order.distance = order.trigger;
    from = isBuy ? reference + order.distance : reference - order.distance;
    if (from < 1 || from > terms.maxPrice) return 'TRIGGER_INVALID';
    order.trigger = from;
  } else if (checkNotReached(world, order)) return 'WOULD_TRIGGER';
  if (hasOwnPrice(order)) return null;
  order.price = isBuy
    ? priceAbove(from, terms.protectionBps, terms.maxPrice)
    : priceBelow(from, terms.protectionBps);
  return null;
}

function checkBook(world: NaiveWorld, order: NaiveOrder): Answer {
  if (marketOf(world, order.symbol).phase !== 'trading') return null;
  if (order.isPostOnly && wouldTrade(world, order, order.price)) return 'POST_ONLY_WOULD_TAKE';
  return order.tif === 'FOK' && couldFill(world, order) < order.leaves ? 'FOK_NOT_FILLABLE' : null;
}

function wouldTrade(world: NaiveWorld, order: NaiveOrder, price: number): boolean {
  const best = queueOf(world, order.symbol, opposite(order.side))[0];
  return best !== undefined && reaches(order.side, price, best.price);
}

function checkFunds(world: NaiveWorld, order: NaiveOrder, leg: NaiveOrder | null): Answer {
  const needs = [order, ...(leg ? [leg] : [])].map((one) => needOf(world, one, one.price, one.leaves));
  const most = needs.reduce((one, other) => (one > other ? one : other));
  return availableOf(world, order.account, assetOf(world, order)) < most ? 'INSUFFICIENT_FUNDS' : null;
}

function checkAmendment(
  world: NaiveWorld,
  order: NaiveOrder,
  wanted: { price: number; total: number; leaves: number; session: number },
): Answer {
  const { symbol, account } = order;
  const { price, leaves } = wanted;
  const more = leaves - order.leaves;
  const isTrading = marketOf(world, symbol).phase === 'trading';
  return firstOf(
    () => checkSwitches(world, { account, symbol, session: wanted.session }),
    () => (takeToken(world, account) ? null : 'RATE'),
    () => checkOpen(world, symbol),
    () => checkQuantity(world, symbol, wanted.total),
    () => checkPrice(world, symbol, price),
    () => checkSmallest(world, symbol, price, leaves),
    () => checkCollar(world, symbol, price),
    () => checkSize(world, symbol, account, wanted.total),
    () => checkLargest(world, { symbol, account, price, lots: leaves }),
    () => (order.side === 'buy' && more > 0 ? checkBuying(world, symbol, account, more) : null),
    () => (order.isPostOnly && isTrading && wouldTrade(world, order, price) ? 'POST_ONLY_WOULD_TAKE' : null),
    () => {
      const extra = needOf(world, order, price, leaves) - holdOf(world, order);
      const isThere = availableOf(world, account, assetOf(world, order)) >= extra;
      return extra <= 0n || isThere ? null : 'INSUFFICIENT_FUNDS';
    },
  );
}

function tellReplaced(world: NaiveWorld, order: NaiveOrder, keptPriority: number): void {
  const { terms, price, leaves, filled } = order;
  const quantity = leaves + filled;
  tell(world, { type: 'replaced', ...named(order), keptPriority, terms, price, quantity, leaves });
}
