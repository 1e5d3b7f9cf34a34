import type { SelfTradePrevention, TimeInForce } from '../../../domain/orders/rules.js';
import { algoRequest, emptyAlgo, isAlgoFilled, type AlgoTicket } from './ticket-algo.js';
import type { OrderRequest } from './types.js';

/** What a trader picks; several of them are one type of the contract with other fields. */
export const ticketKinds = [
  'limit',
  'market',
  'stop',
  'stop_limit',
  'trailing_stop',
  'take_profit',
  'take_profit_limit',
  'iceberg',
  'oco',
] as const;
export type TicketKind = (typeof ticketKinds)[number];

/** What stands in the ticket, as it was typed. */
export interface Ticket extends AlgoTicket {
  side: 'buy' | 'sell';
  kind: TicketKind;
  quantity: string;
  price: string;
  stop_price: string;
  trailing_distance: string;
  display_quantity: string;
  /** Of an OCO: the price of its stop leg, empty for a market order. */
  leg_price: string;
  time_in_force: TimeInForce;
  /** Local time of the browser, as its field gives it. */
  expires_at: string;
  post_only: boolean;
  self_trade_prevention: SelfTradePrevention;
  /** Our own book alone, or whichever venues are best beside it. */
  route: 'house' | 'best';
}

/** Only what could also go to the engine whole is worked in parts. */
export const canBeWorked = (kind: TicketKind): boolean => kind === 'limit' || kind === 'market';

export const emptyTicket: Ticket = {
  side: 'buy',
  kind: 'limit',
  quantity: '',
  price: '',
  stop_price: '',
  trailing_distance: '',
  display_quantity: '',
  leg_price: '',
  time_in_force: 'GTC',
  expires_at: '',
  post_only: false,
  self_trade_prevention: 'cancel_newest',
  ...emptyAlgo,
  route: 'house',
};

export type AmountField =
  'quantity' | 'price' | 'stop_price' | 'trailing_distance' | 'display_quantity' | 'leg_price';

const amounts: Record<TicketKind, readonly AmountField[]> = {
  limit: ['price', 'quantity'],
  market: ['quantity'],
  stop: ['stop_price', 'quantity'],
  stop_limit: ['stop_price', 'price', 'quantity'],
  trailing_stop: ['trailing_distance', 'quantity'],
  take_profit: ['stop_price', 'quantity'],
  take_profit_limit: ['stop_price', 'price', 'quantity'],
  iceberg: ['price', 'quantity', 'display_quantity'],
  oco: ['price', 'quantity', 'stop_price', 'leg_price'],
};

/** The amounts that this kind of order needs, in the order of the ticket. */
export const amountsOf = (kind: TicketKind): readonly AmountField[] => amounts[kind];

const lives: Record<TicketKind, readonly TimeInForce[]> = {
  limit: ['GTC', 'IOC', 'FOK', 'GTD', 'DAY'],
  market: ['IOC', 'FOK'],
  stop: ['GTC', 'GTD', 'DAY'],
  stop_limit: ['GTC', 'GTD', 'DAY'],
  trailing_stop: ['GTC', 'GTD', 'DAY'],
  take_profit: ['GTC', 'GTD', 'DAY'],
  take_profit_limit: ['GTC', 'GTD', 'DAY'],
  iceberg: ['GTC', 'GTD', 'DAY'],
  oco: ['GTC'],
};

/** How long such an order may stand; the first is the usual one. */
export const livesOf = (kind: TicketKind): readonly TimeInForce[] => lives[kind];

/** The ticket as another kind: what does not go with it goes back to the usual. */
export function asKind(ticket: Ticket, kind: TicketKind): Ticket {
  const [usual = 'GTC'] = lives[kind];
  const time_in_force = lives[kind].includes(ticket.time_in_force) ? ticket.time_in_force : usual;
  return {
    ...ticket,
    kind,
    time_in_force,
    algo: canBeWorked(kind) ? ticket.algo : 'whole',
    route: canBeWorked(kind) ? ticket.route : 'house',
    post_only: canBePostOnly({ kind, time_in_force }) && ticket.post_only,
  };
}

/** Only what rests can refuse to trade at once. */
export function canBePostOnly({ kind, time_in_force }: Pick<Ticket, 'kind' | 'time_in_force'>): boolean {
  return (
    (kind === 'limit' || kind === 'iceberg' || kind === 'oco') && !['IOC', 'FOK'].includes(time_in_force)
  );
}

/** Waits for a better price instead of a worse one. */
const takesProfit = (kind: TicketKind): boolean => kind === 'take_profit' || kind === 'take_profit_limit';

/** Everything that the kind needs is there, whatever the server thinks of it. */
export function isFilled(ticket: Ticket): boolean {
  const isDated = ticket.time_in_force !== 'GTD' || ticket.expires_at !== '';
  const isWorkable = !canBeWorked(ticket.kind) || isAlgoFilled(ticket);
  return (
    isDated &&
    isWorkable &&
    amountsOf(ticket.kind).every((field) => field === 'leg_price' || ticket[field] !== '')
  );
}

/** The request for the ticket; fields that its kind has not are left out. */
export function requestOf(
  ticket: Ticket,
  account_id: string,
  symbol: string,
  nowMs = Date.now(),
): OrderRequest {
  const { kind, side, quantity, time_in_force, post_only, self_trade_prevention } = ticket;
  const has = (field: AmountField) =>
    kind !== 'oco' && amountsOf(kind).includes(field) && ticket[field] !== '';
  return {
    account_id,
    symbol,
    side,
    type: typeOf(kind),
    quantity,
    time_in_force,
    self_trade_prevention,
    ...(kind === 'oco' || has('price') ? { price: ticket.price } : {}),
    ...(has('stop_price') ? { stop_price: ticket.stop_price } : {}),
    ...(takesProfit(kind) ? { take_profit: true } : {}),
    ...(has('trailing_distance') ? { trailing_distance: ticket.trailing_distance } : {}),
    ...(has('display_quantity') ? { display_quantity: ticket.display_quantity } : {}),
    ...(post_only && canBePostOnly(ticket) ? { post_only } : {}),
    ...(time_in_force === 'GTD' ? { expires_at: new Date(ticket.expires_at).toISOString() } : {}),
    ...(canBeWorked(kind) ? algoRequest(ticket, nowMs) : {}),
    ...(ticket.route === 'best' && canBeWorked(kind) ? { venues: 'best' } : {}),
    ...(kind === 'oco'
      ? {
          stop_leg: {
            stop_price: ticket.stop_price,
            ...(ticket.leg_price ? { limit_price: ticket.leg_price } : {}),
          },
        }
      : {}),
  };
}

function typeOf(kind: TicketKind): OrderRequest['type'] {
  if (kind === 'market' || kind === 'iceberg') return kind;
  return kind === 'limit' || kind === 'oco' ? 'limit' : 'stop';
}
