/** The life of an order: its states, what moves it. No zod here: workflows import this file. */
export const orderStates = [
  'pending',
  'awaiting_approval',
  'working',
  'paused',
  'open',
  'partially_filled',
  'unknown',
  'filled',
  'cancelled',
  'expired',
  'rejected',
] as const;
export type OrderState = (typeof orderStates)[number];

const live: readonly OrderState[] = [
  'pending',
  'awaiting_approval',
  'working',
  'paused',
  'open',
  'partially_filled',
  'unknown',
];

/** Every way from one state to the next; docs/orders-states.md is made from it. */
export const orderTransitions = {
  /** Above the limits of who places it: somebody else must agree. */
  hold: { from: ['pending'], to: 'awaiting_approval' },
  /** The engine or a venue has it. */
  accept: { from: ['pending', 'working', 'unknown'], to: 'open' },
  /** A workflow works it in parts. */
  work: { from: ['pending', 'awaiting_approval', 'unknown'], to: 'working' },
  /** Somebody stops the work for a while: what is out is called back. */
  pause: { from: ['working'], to: 'paused' },
  resume: { from: ['paused'], to: 'working' },
  fill_partly: { from: ['working', 'open', 'partially_filled', 'unknown'], to: 'partially_filled' },
  /** A fill may be told after the end: what was traded counts. */
  fill: {
    from: ['working', 'paused', 'open', 'partially_filled', 'unknown', 'cancelled', 'expired'],
    to: 'filled',
  },
  /** A trade was taken back after the order had ended: what it filled stays undone. */
  bust: { from: ['filled'], to: 'cancelled' },
  /** An answer was lost: only a query may say what became of it. */
  lose: { from: ['pending', 'working', 'open', 'partially_filled'], to: 'unknown' },
  cancel: { from: live, to: 'cancelled' },
  expire: { from: live, to: 'expired' },
  reject: { from: ['pending', 'awaiting_approval', 'working', 'paused', 'unknown'], to: 'rejected' },
} as const satisfies Record<string, { from: readonly OrderState[]; to: OrderState }>;

export type OrderEvent = keyof typeof orderTransitions;

/** The state that follows, or null when the event is not possible in this state. */
export function nextOrderState(state: OrderState, event: OrderEvent): OrderState | null {
  const transition: { from: readonly OrderState[]; to: OrderState } = orderTransitions[event];
  return transition.from.includes(state) ? transition.to : null;
}

/** True while something may still become of the order. */
export const isLive = (state: OrderState): boolean => live.includes(state);

export const orderSides = ['buy', 'sell'] as const;
export type OrderSide = (typeof orderSides)[number];

/** As the contract names them: a stop with a price is a stop-limit, one with a trailing distance follows the market. */
export const orderTypes = ['market', 'limit', 'stop', 'iceberg'] as const;
export type OrderType = (typeof orderTypes)[number];

export const timesInForce = ['GTC', 'IOC', 'FOK', 'GTD', 'DAY'] as const;
export type TimeInForce = (typeof timesInForce)[number];

export const selfTradePreventions = [
  'none',
  'cancel_newest',
  'cancel_oldest',
  'cancel_both',
  'decrement',
] as const;
export type SelfTradePrevention = (typeof selfTradePreventions)[number];

export const orderSources = ['desk', 'api', 'binance', 'algo', 'house'] as const;
export type OrderSource = (typeof orderSources)[number];

/** How a workflow works an order that it does not send whole. */
export const algorithms = ['twap', 'vwap', 'pov', 'shortfall', 'iceberg'] as const;
export type Algorithm = (typeof algorithms)[number];
