/** Where the fields of administrative commands lie, after the head that every frame has. Second frames say so. */

export const ASSET_INT = 8;

// MOVE_FUNDS: into or out of the engine, or a credit line.
export const AMOUNT_DOUBLE = 6;
/** Two doubles: the id of the ledger's transfer, which the event repeats. */
export const TRANSFER_DOUBLE = 5;

// SET_FEES
export const MAKER_RATE_INT = 8;
export const TAKER_RATE_INT = 9;

// SET_LIMITS
export const MAX_OPEN_ORDERS_INT = 8;
export const ORDERS_PER_SECOND_INT = 9;
export const BURST_INT = 10;
export const IS_REDUCING_INT = 11;
export const MAX_NOTIONAL_DOUBLE = 6;

// SET_POSITION_LIMIT, with the asset and the amount as above
export const MAX_QUANTITY_OF_ASSET_DOUBLE = 5;

// DEFINE_ACCOUNT
export const GROUP_ID_INT = 8;

// SET_PHASE
export const PHASE_INT = 8;

// KILL
export const SCOPE_INT = 8;
export const IS_ON_INT = 9;
export const CANCELS_INT = 10;
/** Not in the head, where the engine writes by which connection a command came. */
export const TARGET_SESSION_INT = 11;

// DEFINE_SYMBOL, first frame
export const BASE_ASSET_INT = 8;
export const QUOTE_ASSET_INT = 9;
export const BASE_PER_LOT_DOUBLE = 5;
export const QUOTE_PER_TICK_DOUBLE = 6;
export const MAX_PRICE_INT = 14;
export const COLLAR_BPS_INT = 15;
// and second
export const MIN_QUANTITY_DOUBLE = 2;
export const MAX_QUANTITY_DOUBLE = 3;
export const MIN_NOTIONAL_DOUBLE = 4;
export const INSTRUMENT_MAX_NOTIONAL_DOUBLE = 5;
export const LIMIT_PER_QUOTE_DOUBLE = 6;
export const PROTECTION_BPS_INT = 14;

// EPOCH
export const EPOCH_DOUBLE = 6;

export const KILL_ALL = 0;
export const KILL_SYMBOL = 1;
export const KILL_ACCOUNT = 2;
export const KILL_SESSION = 3;
/** What adds to the account: it may only sell. */
export const KILL_INCREASE = 4;

export const FUNDS_BALANCE = 0;
export const FUNDS_CREDIT = 1;
