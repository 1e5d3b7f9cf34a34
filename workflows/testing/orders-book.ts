import type { OrderActivities } from '../../activities/orders.js';
import { equalWeights } from '../../domain/orders/algos/schedule.js';
import type { AlgoTerms } from '../../domain/orders/algos/terms.js';
import { isLive, nextOrderState, type OrderState } from '../../domain/orders/rules.js';
import type { ChildReport, ExecutionFact, WorkFile } from '../../domain/orders/work.js';
import { openVenueBook, type BookedLeg } from './venue-book.js';

export interface BookedOrder extends Omit<WorkFile, 'order_id'> {
  /** How much of each child its venue fills at once; the rest of an immediate one comes back, of another it rests. */
  fills: number[];
  /** What becomes of the sending of a child, by its number. */
  losses: Record<number, 'before' | 'after' | 'silent'>;
  /** Questions that the venue leaves without an answer. */
  unanswered: number;
  children: Map<number, ChildReport>;
  calls: string[];
  breaks: string[];
  /** What each slice gives to the venue `other`, in lots; the rest stays at home. */
  away: number[];
  /** Parts that stand there, by their ids. */
  legs: Map<string, BookedLeg>;
  /** How much of each part the venue fills at once, by the child's number. */
  legFills: number[];
}

const hourMs = 3_600_000;

/** An hour's TWAP of ten lots in five slices. */
export function ordinaryTerms(more: Partial<AlgoTerms> = {}): AlgoTerms {
  return {
    algorithm: 'twap',
    side: 'buy',
    lots: 10,
    limitTicks: null,
    startMs: 0,
    endMs: hourMs,
    weights: equalWeights(5),
    intervalMs: hourMs,
    participationBps: null,
    displayLots: null,
    style: 'take',
    isSwept: true,
    isOnce: false,
    minLots: 1,
    minNotional: 0,
    maxChildLots: null,
    ...more,
  };
}

/** Book of record and venue in memory, for tests of the work of orders alone: the transitions are the api's. */
export function openOrdersBook() {
  const orders = new Map<string, BookedOrder>();
  const find = (id: string): BookedOrder => {
    const found = orders.get(id);
    if (!found) throw new Error(`${id} is not in the book`);
    return found;
  };
  const add = (
    id: string,
    starts_at: string,
    terms: AlgoTerms,
    more: Partial<BookedOrder> = {},
  ): BookedOrder => {
    const order: BookedOrder = {
      state: 'pending',
      trading_account_id: 'account',
      approval: null,
      starts_at,
      terms,
      fills: [],
      losses: {},
      unanswered: 0,
      children: new Map(),
      calls: [],
      breaks: [],
      away: [],
      legs: new Map(),
      legFills: [],
      ...more,
    };
    orders.set(id, order);
    return order;
  };

  const venue = openVenueBook(orders);
  const activities: OrderActivities = {
    async loadWork({ order_id }) {
      const { state, trading_account_id, approval, starts_at, terms, away } = find(order_id);
      const venues = away.length > 0 ? { venues: ['other'], base: 'BTC', quote: 'USDT' } : {};
      return { order_id, state, trading_account_id, approval, starts_at, terms, ...venues };
    },
    async moveOrder({ order_id, event, reason }) {
      const order = find(order_id);
      const next: OrderState | null = nextOrderState(order.state, event);
      order.calls.push(`${event}${reason ? ` ${reason}` : ''}${next ? '' : ' refused'}`);
      if (next) order.state = next;
      return { state: order.state, moved: next !== null };
    },
    async placeChild({ order_id, child, lots, price_ticks, is_immediate }) {
      const order = find(order_id);
      order.calls.push(`place ${child}: ${lots} at ${price_ticks ?? 'market'}`);
      if (order.losses[child] === 'before') throw new Error('The venue did not answer');
      const filled = Math.min(lots, order.fills[child - 1] ?? lots);
      const report: ChildReport = {
        child,
        order_id: `${order_id}/${child}`,
        is_ended: is_immediate || filled === lots,
        is_refused: false,
        filled_lots: filled,
        executions: filled > 0 ? [{ id: `${order_id}/${child}/1`, lots: filled, busts_id: null }] : [],
      };
      order.children.set(child, report);
      if (order.losses[child] === 'after') throw new Error('The answer of the venue was lost');
      return report;
    },
    async askForChild({ order_id, child }) {
      const order = find(order_id);
      order.calls.push(`ask ${child}`);
      if (order.unanswered > 0) {
        order.unanswered -= 1;
        throw new Error('The venue did not answer');
      }
      const report = order.children.get(child);
      return report ? { is_known: true, report } : { is_known: false };
    },
    async cancelChild({ order_id, child }) {
      const order = find(order_id);
      order.calls.push(`cancel ${child}`);
      const report = order.children.get(child);
      if (!report) throw new Error(`${child} was never placed`);
      report.is_ended = true;
      return report;
    },
    async takeStock({ order_id }) {
      const { children, legs } = find(order_id);
      return { reports: [...children.values()], legs: [...legs.values()].map(({ state }) => state) };
    },
    ...venue.records,
    async readMarket() {
      return { bid_ticks: 99, ask_ticks: 100, volume_lots: 1_000 };
    },
    async callBackChildren({ order_id }) {
      const order = find(order_id);
      order.calls.push('call back');
      for (const report of order.children.values()) report.is_ended = true;
      if (isLive(order.state)) order.state = 'cancelled';
      order.breaks.push('abandoned');
    },
    async allocateOrder({ order_id }) {
      find(order_id).calls.push('allocate');
    },
    async releaseAllocation({ order_id }) {
      find(order_id).calls.push('release allocation');
    },
    async confirmOrder({ order_id }) {
      find(order_id).calls.push('confirm');
    },
    async checkOrder({ order_id }) {
      find(order_id).calls.push('check');
      return { breaks: [] };
    },
    async openBreak({ order_id, kind }) {
      find(order_id).breaks.push(kind);
    },
  };

  /** The venue reports more of a child, which may have ended before. */
  const execute = (id: string, child: number, execution: ExecutionFact) => {
    const report = find(id).children.get(child);
    if (!report) throw new Error(`${child} was never placed`);
    report.executions.push(execution);
    report.filled_lots += execution.busts_id ? -execution.lots : execution.lots;
  };
  return { activities, venueActivities: venue.activities, fillLeg: venue.fill, add, find, execute };
}

export type OrdersBook = ReturnType<typeof openOrdersBook>;
