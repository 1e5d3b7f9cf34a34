import { OrderBook } from '../book/order-book.js';
import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import {
  BASE_ASSET_INT,
  BASE_PER_LOT_DOUBLE,
  COLLAR_BPS_INT,
  EPOCH_DOUBLE,
  GROUP_ID_INT,
  INSTRUMENT_MAX_NOTIONAL_DOUBLE,
  LIMIT_PER_QUOTE_DOUBLE,
  MAX_PRICE_INT,
  MAX_QUANTITY_DOUBLE,
  MIN_NOTIONAL_DOUBLE,
  MIN_QUANTITY_DOUBLE,
  PROTECTION_BPS_INT,
  QUOTE_ASSET_INT,
  QUOTE_PER_TICK_DOUBLE,
  ASSET_INT,
} from '../protocol/admin-fields.js';
import { ACCOUNT_INT, FRAME_DOUBLES, FRAME_INTS, FRAME_SHORTS, SYMBOL_SHORT } from '../protocol/commands.js';
import { DEFINED, EPOCH_BEGUN } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';
import { EXISTS, FIRST_CLIENT_ACCOUNT } from '../risk/accounts.js';
import { areTermsSound, CLOSED, type Instrument, type InstrumentTerms } from '../risk/instrument.js';
import { hasMore } from './read-order.js';

const { OK, MALFORMED } = resultCodes;

/** An asset exists from now on. Said again, nothing changes. */
export function defineAsset(engine: Engine, frames: Frames, at: number): ResultCode {
  const asset = frames.ints[at * FRAME_INTS + ASSET_INT]!;
  if (!(asset > 0 && asset < engine.capacity.assets)) return MALFORMED.code;
  if (engine.assets[asset] === 1) return OK.code;
  engine.assets[asset] = 1;
  const event = engine.events.open(DEFINED, 0, 0);
  engine.events.setMaker(event, 0, asset);
  return OK.code;
}

/** An account exists from now on, in its group for the prevention of self-trades. */
export function defineAccount(engine: Engine, frames: Frames, at: number): ResultCode {
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  if (!(account >= FIRST_CLIENT_ACCOUNT && account < engine.capacity.accounts)) return MALFORMED.code;
  const group = frames.ints[at * FRAME_INTS + GROUP_ID_INT]!;
  if (group < 0) return MALFORMED.code;
  engine.accounts.flags[account]! |= EXISTS;
  engine.accounts.rebind(account);
  // A group of its own is no number that a group can have.
  engine.accounts.group[account] = group || -account;
  const event = engine.events.open(DEFINED, 0, 0);
  engine.events.setOrder(event, 0, account);
  return OK.code;
}

/** An instrument exists from now on and is closed until a phase is set; defined again it must be the same. */
export function defineSymbol(engine: Engine, frames: Frames, at: number): ResultCode {
  const terms = readTerms(frames, at);
  if (!terms || !(terms.symbol > 0 && terms.symbol < engine.capacity.symbols)) return MALFORMED.code;
  if (!areTermsSound(terms)) return MALFORMED.code;
  if (engine.assets[terms.baseAsset] !== 1 || engine.assets[terms.quoteAsset] !== 1)
    return resultCodes.UNKNOWN_ASSET.code;
  const known = engine.books[terms.symbol];
  if (known) return isSame(known.instrument, terms) ? OK.code : resultCodes.ALREADY_DEFINED.code;
  const instrument: Instrument = { ...terms, phase: CLOSED, isKilled: false, reference: 0 };
  openBook(engine, instrument);
  engine.events.open(DEFINED, terms.symbol, 0);
  return OK.code;
}

/** A book for an instrument, as a definition or a snapshot brings it. */
export function openBook(engine: Engine, instrument: Instrument): OrderBook {
  const { slab, holds, events, lifecycle } = engine;
  const book = new OrderBook({ instrument, slab, holds, events, lifecycle, capacity: engine.capacity.book });
  engine.books[instrument.symbol] = book;
  return book;
}

/** Another process leads from here; one that still writes under an older number is refused by whoever knows this one. */
export function beginEpoch(engine: Engine, frames: Frames, at: number): ResultCode {
  const epoch = frames.doubles[at * FRAME_DOUBLES + EPOCH_DOUBLE]!;
  if (!(epoch > engine.epoch)) return resultCodes.FENCED.code;
  engine.epoch = epoch;
  const event = engine.events.open(EPOCH_BEGUN, 0, 0);
  engine.events.setQuantity(event, epoch, 0);
  return OK.code;
}

function readTerms(frames: Frames, at: number): InstrumentTerms | null {
  if (!hasMore(frames, at)) return null;
  const { ints, doubles, shorts } = frames;
  const [int, double, moreInt, moreDouble] = [
    at * FRAME_INTS,
    at * FRAME_DOUBLES,
    (at + 1) * FRAME_INTS,
    (at + 1) * FRAME_DOUBLES,
  ];
  return {
    symbol: shorts[at * FRAME_SHORTS + SYMBOL_SHORT]!,
    baseAsset: ints[int + BASE_ASSET_INT]!,
    quoteAsset: ints[int + QUOTE_ASSET_INT]!,
    basePerLot: doubles[double + BASE_PER_LOT_DOUBLE]!,
    quotePerTick: doubles[double + QUOTE_PER_TICK_DOUBLE]!,
    maxPrice: ints[int + MAX_PRICE_INT]!,
    minQuantity: doubles[moreDouble + MIN_QUANTITY_DOUBLE]!,
    maxQuantity: doubles[moreDouble + MAX_QUANTITY_DOUBLE]!,
    minNotional: doubles[moreDouble + MIN_NOTIONAL_DOUBLE]!,
    maxNotional: doubles[moreDouble + INSTRUMENT_MAX_NOTIONAL_DOUBLE]!,
    limitPerQuote: doubles[moreDouble + LIMIT_PER_QUOTE_DOUBLE]!,
    collarBps: ints[int + COLLAR_BPS_INT]!,
    protectionBps: ints[moreInt + PROTECTION_BPS_INT]!,
  };
}

function isSame(instrument: Instrument, terms: InstrumentTerms): boolean {
  const { phase, isKilled, reference, ...known } = instrument;
  return JSON.stringify(known) === JSON.stringify(terms);
}
