/**
 * What the engine answers to a command: a stable number, the error code that clients of the api see, and a sentence for
 * people. A number is never given another meaning; new ones are added at the end of their group.
 */
export const resultCodes = {
  OK: { code: 0, name: 'orders.accepted', text: 'Accepted' },
  DUPLICATE: {
    code: 1,
    name: 'orders.duplicate',
    text: 'This request was accepted before; its order is named again',
  },

  MALFORMED: {
    code: 10,
    name: 'orders.malformed',
    text: 'The command has terms that do not exist or do not go together',
  },
  UNKNOWN_SYMBOL: { code: 11, name: 'orders.unknown_symbol', text: 'There is no such instrument' },
  UNKNOWN_ACCOUNT: { code: 12, name: 'orders.unknown_account', text: 'There is no such account' },
  UNKNOWN_ORDER: {
    code: 13,
    name: 'orders.unknown_order',
    text: 'There is no such live order of this account',
  },
  UNKNOWN_ASSET: { code: 14, name: 'orders.unknown_asset', text: 'There is no such asset' },
  CLIENT_ID_REUSED: {
    code: 15,
    name: 'orders.client_id_reused',
    text: 'The client order id was used for another order within a day',
  },
  ALREADY_DEFINED: { code: 16, name: 'orders.already_defined', text: 'It is defined already, otherwise' },

  QUANTITY_INVALID: {
    code: 20,
    name: 'orders.quantity_invalid',
    text: 'The quantity is not a whole number of lots within the bounds of the instrument',
  },
  PRICE_INVALID: {
    code: 21,
    name: 'orders.price_invalid',
    text: 'The price is not a whole number of ticks within the bounds of the instrument',
  },
  TRIGGER_INVALID: {
    code: 22,
    name: 'orders.trigger_invalid',
    text: 'The trigger price is missing or out of bounds',
  },
  DISPLAY_INVALID: {
    code: 23,
    name: 'orders.display_invalid',
    text: 'The displayed quantity must be above zero and below the whole',
  },
  EXPIRY_INVALID: { code: 24, name: 'orders.expiry_invalid', text: 'The expiry is missing or has passed' },
  NOTIONAL_TOO_SMALL: {
    code: 25,
    name: 'orders.notional_too_small',
    text: 'The order is worth less than the instrument allows',
  },
  AMEND_INVALID: { code: 26, name: 'orders.amend_invalid', text: 'The order cannot be amended in this way' },

  HALTED: { code: 30, name: 'orders.halted', text: 'Trading in the instrument is halted' },
  CLOSED: { code: 31, name: 'orders.closed', text: 'The market is closed' },
  NOT_IN_AUCTION: {
    code: 32,
    name: 'orders.not_in_auction',
    text: 'Such an order cannot take part in an auction',
  },
  POST_ONLY_WOULD_TAKE: {
    code: 33,
    name: 'orders.post_only_would_take',
    text: 'The order would trade at once and is post-only',
  },
  FOK_NOT_FILLABLE: {
    code: 34,
    name: 'orders.fok_not_fillable',
    text: 'The order cannot be filled whole at once',
  },
  NO_LIQUIDITY: { code: 35, name: 'orders.no_liquidity', text: 'Nothing stands on the other side' },
  WOULD_TRIGGER: {
    code: 36,
    name: 'orders.would_trigger',
    text: 'The trigger price has been reached already',
  },

  KILLED_ALL: { code: 40, name: 'risk.killed_all', text: 'All trading is stopped' },
  KILLED_SYMBOL: { code: 41, name: 'risk.killed_symbol', text: 'Trading in this instrument is stopped' },
  KILLED_ACCOUNT: { code: 42, name: 'risk.killed_account', text: 'Trading of this account is stopped' },
  KILLED_SESSION: { code: 43, name: 'risk.killed_session', text: 'Trading of this connection is stopped' },
  REDUCING_ONLY: { code: 44, name: 'risk.reducing_only', text: 'The account may only reduce its positions' },
  MAX_QUANTITY: {
    code: 45,
    name: 'risk.max_quantity',
    text: 'The quantity is above the limit of the account',
  },
  MAX_NOTIONAL: { code: 46, name: 'risk.max_notional', text: 'The value is above the limit of the account' },
  PRICE_COLLAR: {
    code: 47,
    name: 'risk.price_collar',
    text: 'The price is too far from the reference price',
  },
  OPEN_ORDERS: { code: 48, name: 'risk.open_orders', text: 'The account has too many open orders' },
  RATE: { code: 49, name: 'risk.rate', text: 'The account sends orders too fast' },
  POSITION_LIMIT: { code: 50, name: 'risk.position_limit', text: 'The position would pass its limit' },
  INSUFFICIENT_FUNDS: {
    code: 51,
    name: 'risk.insufficient_funds',
    text: 'The available balance does not cover the order',
  },

  ORDERS_FULL: { code: 60, name: 'orders.engine_full', text: 'The engine holds as many orders as it can' },
  LEVELS_FULL: { code: 61, name: 'orders.book_full', text: 'The book has as many price levels as it can' },
  CLIENT_IDS_FULL: {
    code: 62,
    name: 'orders.client_ids_full',
    text: 'The engine remembers as many client order ids as it can',
  },
  TRIGGERS_FULL: {
    code: 63,
    name: 'orders.triggers_full',
    text: 'The instrument has as many sleeping orders as it can',
  },
  FENCED: { code: 64, name: 'orders.fenced', text: 'Another engine has taken over' },
} as const satisfies Record<string, { code: number; name: string; text: string }>;

export type ResultName = keyof typeof resultCodes;
export type ResultCode = (typeof resultCodes)[ResultName]['code'];

const byCode = new Map<number, ResultName>(
  Object.entries(resultCodes).flatMap(([name, { code }]) =>
    isResultName(name) ? [[code, name] as const] : [],
  ),
);

/** The name of a code; an unknown one is a programming error or a newer engine. */
export function resultName(code: number): ResultName {
  const name = byCode.get(code);
  if (!name) throw new RangeError(`No result has the code ${code}`);
  return name;
}

function isResultName(name: string): name is ResultName {
  return name in resultCodes;
}
