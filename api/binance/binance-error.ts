import { problemCodes, type ProblemCode } from '../../domain/problems.js';
import { Problem } from '../../lib/problem.js';

/** An error as programs written for Binance read it: a negative code and a text that some of them compare. */
export class BinanceError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly status = 400,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

/** A parameter that is missing or not what it must be. */
export const malformed = (name: string): BinanceError =>
  new BinanceError(-1102, `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`);

const filter = (name: string): [number, string] => [-1013, `Filter failure: ${name}`];
const restricted: [number, string] = [-2010, 'This action is disabled on this account.'];
/** As there of a market order for an amount of money; here of any that meets nobody. */
export const emptyBook: [number, string] = [
  -2010,
  'Order book liquidity is less than symbol minimum quantity.',
];
const away: [number, string, number] = [
  -1001,
  'Internal error; unable to process your request. Please try again.',
  503,
];

/** What the house's own errors are called there. */
const codes: Partial<Record<ProblemCode, [code: number, message: string, status?: number]>> = {
  'market-data.symbol_not_found': [-1121, 'Invalid symbol.'],
  'market-data.unavailable': away,
  'orders.account_not_found': [-2015, 'Invalid API-key, IP, or permissions for action.', 401],
  'orders.account_not_ready': restricted,
  'orders.account_suspended': restricted,
  'orders.amend_invalid': [-2011, 'The order cannot be amended.'],
  'orders.client_id_reused': [-2010, 'Duplicate order sent.'],
  'orders.closed': [-1013, 'Market is closed.'],
  'orders.display_invalid': [-2010, 'IcebergQty exceeds QTY.'],
  'orders.engine_unavailable': away,
  'orders.fok_not_fillable': [-2010, 'Order cannot be filled immediately in whole.'],
  'orders.halted': [-1013, 'Market is closed.'],
  'orders.malformed': [-1128, 'Combination of optional parameters invalid.'],
  'orders.no_liquidity': emptyBook,
  'orders.not_found': [-2013, 'Order does not exist.'],
  'orders.not_in_auction': [-1013, 'This order type is not possible in this trading phase.'],
  'orders.notional_too_small': filter('NOTIONAL'),
  'orders.outcome_unknown': [
    -1007,
    'Timeout waiting for response from backend server. Send status unknown; execution status unknown.',
    503,
  ],
  'orders.post_only_would_take': [-2010, 'Order would immediately match and take.'],
  'orders.price_invalid': filter('PRICE_FILTER'),
  'orders.quantity_invalid': filter('LOT_SIZE'),
  'orders.trigger_invalid': filter('PRICE_FILTER'),
  'orders.triggers_full': filter('MAX_NUM_ALGO_ORDERS'),
  'orders.unknown_account': restricted,
  'orders.unknown_order': [-2011, 'Unknown order sent.'],
  'orders.unknown_symbol': [-1121, 'Invalid symbol.'],
  'orders.would_trigger': [-2010, 'Order would trigger immediately.'],
  'request.idempotency_key_reused': [-2010, 'Duplicate order sent.'],
  'request.too_many': [-1003, 'Too many requests; current limit is 6000 request weight per 1 MINUTE.', 429],
  'risk.insufficient_funds': [-2010, 'Account has insufficient balance for requested action.'],
  'risk.killed_account': restricted,
  'risk.killed_all': [-1013, 'Market is closed.'],
  'risk.killed_session': restricted,
  'risk.killed_symbol': [-1013, 'Market is closed.'],
  'risk.max_notional': filter('NOTIONAL'),
  'risk.max_quantity': filter('LOT_SIZE'),
  'risk.open_orders': filter('MAX_NUM_ORDERS'),
  'risk.position_limit': filter('MAX_POSITION'),
  'risk.price_collar': filter('PERCENT_PRICE_BY_SIDE'),
  'risk.rate': [-1015, 'Too many new orders.', 429],
  'risk.reducing_only': restricted,
};

/** Any error as one of those; null for one that nobody has foreseen. */
export function asBinanceError(error: unknown): BinanceError | null {
  if (error instanceof BinanceError) return error;
  if (!(error instanceof Problem)) return null;
  const known = codes[error.code];
  if (known) return new BinanceError(...known);
  return new BinanceError(error.status >= 500 ? -1000 : -1130, error.message, error.status);
}

/** What would refuse an order, by the code of the house. */
export function refusalOfCode(code: string): BinanceError {
  const known = isProblemCode(code) ? asBinanceError(new Problem(code)) : null;
  return known ?? new BinanceError(-2010, 'The order would be refused.');
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemCodes, code);
