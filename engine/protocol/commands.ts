/**
 * A command is a frame of 64 bytes, little-endian, on the wire and in the journal alike; some carry a second frame with
 * more. The engine reads fields where they lie, by these places: a frame `n` begins at double `n * 8`, at 32-bit word
 * `n * 16`, at 16-bit word `n * 32`, at byte `n * 64`. `table.ts` describes the same frames for everybody else.
 */
export const FRAME_BYTES = 64;
export const FRAME_DOUBLES = FRAME_BYTES / 8;
export const FRAME_INTS = FRAME_BYTES / 4;
export const FRAME_SHORTS = FRAME_BYTES / 2;

// The head of every frame.
export const CRC_INT = 0;
export const TYPE_BYTE = 4;
export const FLAGS_BYTE = 5;
export const SYMBOL_SHORT = 3;
export const SEQ_DOUBLE = 1;
export const TIME_US_DOUBLE = 2;
export const ACCOUNT_INT = 6;
export const SESSION_SHORT = 14;
export const TERMS_SHORT = 15;

// An order, and what is done to one.
export const CLIENT_ID_INT = 8;
/** Of a cancel or an amendment, where a new order has its client id. */
export const ORDER_ID_DOUBLE = 4;
export const QUANTITY_DOUBLE = 6;
export const PRICE_INT = 14;
/** The trigger of a stop; the distance of a trailing stop. */
export const TRIGGER_INT = 15;

// The second frame of an order.
export const DISPLAY_DOUBLE = 4;
export const EXPIRES_AT_US_DOUBLE = 5;
export const PEER_TRIGGER_INT = 12;
export const PEER_PRICE_INT = 13;
/** A number of the sender's for who stands behind the order; not read, told again when it is accepted. */
export const ORIGIN_INT = 15;

/** Another frame of the same command follows. */
export const FLAG_MORE = 1;
/** The target is named by the client id that it was placed under. */
export const FLAG_BY_CLIENT_ID = 2;
/** Of a mass cancel: only this side. */
export const FLAG_ONLY_BUYS = 4;
export const FLAG_ONLY_SELLS = 8;
/** Of a new order: what the second frame describes is the other leg of an OCO, a stop. */
export const FLAG_OCO = 16;

export const MORE = 0;
export const NEW_ORDER = 1;
export const CANCEL = 2;
export const AMEND = 3;
export const MASS_CANCEL = 4;
export const DEAD_MAN = 5;
export const SESSION_END = 6;
export const TIME = 7;
export const SESSION_BEGIN = 8;

export const DEFINE_ASSET = 20;
export const DEFINE_SYMBOL = 21;
export const DEFINE_ACCOUNT = 22;
export const SET_FEES = 23;
export const SET_LIMITS = 24;
export const SET_POSITION_LIMIT = 25;
export const SET_PHASE = 26;
export const SET_REFERENCE = 27;
export const KILL = 28;
export const MOVE_FUNDS = 29;
export const EPOCH = 30;
