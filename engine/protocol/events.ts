/**
 * An event is a record of 96 bytes, little-endian, in the event log and on the wire alike. A record `n` begins at double
 * `n * 12`, at 32-bit word `n * 24`, at 16-bit word `n * 48`, at byte `n * 96`.
 */
export const EVENT_BYTES = 96;
export const EVENT_DOUBLES = EVENT_BYTES / 8;
export const EVENT_INTS = EVENT_BYTES / 4;
export const EVENT_SHORTS = EVENT_BYTES / 2;

export const EV_TYPE_BYTE = 0;
export const EV_SIDE_BYTE = 1;
export const EV_SYMBOL_SHORT = 1;
/** A result code, or why an order ended. */
export const EV_REASON_SHORT = 2;
export const EV_TERMS_SHORT = 3;
/** Dense from one: the next event has the next number, whatever command it came from. */
export const EV_SEQ_DOUBLE = 1;
/** The number of the command that it came from. */
export const EV_CAUSE_DOUBLE = 2;
export const EV_TIME_US_DOUBLE = 3;
export const EV_ORDER_DOUBLE = 4;
/** Of a trade, the order that stood in the book; of an accepted order, what it displays, or the distance of a trailing stop. */
export const EV_MAKER_DOUBLE = 5;
export const EV_DISPLAY_DOUBLE = 5;
export const EV_DISTANCE_DOUBLE = 5;
export const EV_ACCOUNT_INT = 12;
/** Of a trade, whose order stood in the book; of a movement of funds, the asset. */
export const EV_MAKER_ACCOUNT_INT = 13;
export const EV_ASSET_INT = 13;
/** Of an accepted order: what its sender wrote as the origin. */
export const EV_ORIGIN_INT = 13;
export const EV_PRICE_INT = 14;
export const EV_TRIGGER_INT = 15;
export const EV_QUANTITY_DOUBLE = 8;
/** What is left of the order named first; of an accepted order, when it expires. */
export const EV_LEAVES_DOUBLE = 9;
export const EV_EXPIRES_DOUBLE = 9;
/** Fees of a trade in units of the quote asset. */
export const EV_TAKER_FEE_DOUBLE = 10;
export const EV_MAKER_FEE_DOUBLE = 11;
/** Four words: the client order id of an accepted or refused order. */
export const EV_CLIENT_ID_INT = 20;

export const ACCEPTED = 1;
export const REJECTED = 2;
export const TRADED = 3;
export const CANCELLED = 4;
export const REPLACED = 5;
export const TRIGGERED = 6;
/** Self-trade prevention took a part of the order away. */
export const DECREMENTED = 7;
/** An iceberg shows its next part, behind the others of its price. */
export const REFILLED = 8;
export const UNCROSSED = 9;
export const PHASE_SET = 10;
export const FUNDS_MOVED = 11;
/** What rounding left of an order's fees goes to the rounding account. */
export const FEE_ROUNDED = 12;
export const REFERENCE_SET = 13;
export const DEFINED = 14;
export const LIMITS_SET = 15;
export const KILL_SET = 16;
export const EPOCH_BEGUN = 17;

/** Why an order ended without being filled. */
export const endReasons = {
  BY_CLIENT: 1,
  REST_OF_IOC: 2,
  REST_OF_MARKET: 3,
  EXPIRED: 4,
  SELF_TRADE: 5,
  OTHER_LEG: 6,
  MASS_CANCEL: 7,
  SESSION_ENDED: 8,
  DEAD_MAN: 9,
  KILLED: 10,
  DAY_ENDED: 11,
  NO_FUNDS: 12,
  BOOK_FULL: 13,
} as const;
export type EndReason = (typeof endReasons)[keyof typeof endReasons];
