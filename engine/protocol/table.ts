import * as c from './commands.js';

/** How a field lies in its frame: where, in bytes from the frame's begin, as what, and what it says. */
export interface Field {
  offset: number;
  type: 'u8' | 'u16' | 'u32' | 'i32' | 'f64' | 'id16';
  about: string;
}

/** A command: its number, its fields and, for some, those of a second frame, which may be left out if optional. */
export interface Message {
  code: number;
  about: string;
  fields: Record<string, Field>;
  more?: Record<string, Field>;
  isMoreOptional?: boolean;
}

const u8 = (offset: number, about: string) => ({ offset, type: 'u8', about }) as const;
const u16 = (offset: number, about: string) => ({ offset, type: 'u16', about }) as const;
const u32 = (offset: number, about: string) => ({ offset, type: 'u32', about }) as const;
const i32 = (offset: number, about: string) => ({ offset, type: 'i32', about }) as const;
const f64 = (offset: number, about: string) => ({ offset, type: 'f64', about }) as const;
const id16 = (offset: number, about: string) => ({ offset, type: 'id16', about }) as const;

/** What every first frame begins with. */
export const head = {
  crc: u32(0, 'CRC-32C of the bytes from 4 to 63; set by who writes the journal'),
  type: u8(4, 'the number of the command'),
  flags: u8(5, 'see the flags'),
  symbol: u16(6, 'the instrument'),
  seq: f64(8, "the number of the command in the journal; of the sender's own count on the wire"),
  timeUs: f64(16, 'microseconds since 1970; set by the engine'),
  account: u32(24, 'whose'),
  session: u16(28, 'the connection that it came by; set by the engine'),
  terms: u16(30, 'see the terms'),
} as const satisfies Record<string, Field>;

const target = {
  orderId: f64(32, 'the order, unless it is named by its client id'),
  clientId: id16(32, 'the client id that the order was placed under, with the flag'),
};

/** Every command of the wire and the journal. */
export const messages = {
  newOrder: {
    code: c.NEW_ORDER,
    about: 'Places an order',
    fields: {
      clientId: id16(32, "the sender's own name for it, unique for a day; all zero for none"),
      quantity: f64(48, 'whole lots'),
      price: i32(56, 'ticks; zero for kinds without a price'),
      trigger: i32(60, 'ticks: where a stop wakes; the distance of a trailing stop'),
    },
    more: {
      display: f64(32, 'lots that an iceberg shows; zero shows all'),
      expiresAtUs: f64(40, 'end of a GTD order'),
      peerTrigger: i32(48, 'with the flag oco: where the other leg wakes'),
      peerPrice: i32(52, 'with the flag oco: its limit price, or zero for a market order'),
      origin: i32(60, 'who stands behind it, a number of the sender that is told again when it is accepted'),
    },
    isMoreOptional: true,
  },
  cancel: { code: c.CANCEL, about: 'Ends a live order', fields: target },
  amend: {
    code: c.AMEND,
    about: 'Changes quantity or price of a resting order',
    fields: {
      ...target,
      quantity: f64(48, 'lots of the whole order, filled ones included; zero leaves it'),
      price: i32(56, 'ticks; zero leaves it'),
    },
  },
  massCancel: {
    code: c.MASS_CANCEL,
    about: 'Ends all orders of an account, or those in one instrument',
    fields: {},
  },
  deadMan: {
    code: c.DEAD_MAN,
    about: 'Ends all orders of the account at a time, unless it is told another before',
    fields: { atUs: f64(40, 'microseconds since 1970; zero disarms') },
  },
  sessionEnd: { code: c.SESSION_END, about: 'A connection with cancel-on-disconnect is gone', fields: {} },
  sessionBegin: {
    code: c.SESSION_BEGIN,
    about: 'A connection with cancel-on-disconnect has come, or has come back',
    fields: { clientId: id16(32, 'the name by which it may come back to another leader; all zero for none') },
  },
  time: { code: c.TIME, about: 'Time has passed: what expires, expires', fields: {} },
  defineAsset: {
    code: c.DEFINE_ASSET,
    about: 'An asset exists',
    fields: { asset: i32(32, 'its number') },
  },
  defineSymbol: {
    code: c.DEFINE_SYMBOL,
    about: 'An instrument exists, closed at first',
    fields: {
      baseAsset: i32(32, 'what is traded'),
      quoteAsset: i32(36, 'what it is paid in'),
      basePerLot: f64(40, 'units of the base asset in a lot'),
      quotePerTick: f64(48, 'units of the quote asset that a lot costs at one tick'),
      maxPrice: i32(56, 'ticks'),
      collarBps: i32(60, 'how far a limit price may be from the reference; zero is no collar'),
    },
    more: {
      minQuantity: f64(16, 'lots'),
      maxQuantity: f64(24, 'lots'),
      minNotional: f64(32, 'units of the quote asset'),
      maxNotional: f64(40, 'units of the quote asset; zero is no bound'),
      limitPerQuote: f64(48, 'units of the limit asset in a unit of the quote asset'),
      protectionBps: i32(56, 'how far a market order may go from the best price'),
    },
  },
  defineAccount: {
    code: c.DEFINE_ACCOUNT,
    about: 'An account exists',
    fields: {
      group: i32(32, 'accounts of one group do not trade with each other; zero is a group of its own'),
    },
  },
  setFees: {
    code: c.SET_FEES,
    about: 'Fee rates of an account for orders from now on, in ten-millionths',
    fields: { makerRate: i32(32, 'of an order that stood'), takerRate: i32(36, 'of an order that arrived') },
  },
  setLimits: {
    code: c.SET_LIMITS,
    about: 'Bounds of an account; zero is no bound',
    fields: {
      maxOpenOrders: i32(32, 'live orders'),
      ordersPerSecond: i32(36, 'new orders and amendments'),
      burst: i32(40, 'of them at once'),
      isReducing: i32(44, '1: the account may not buy; kill with scope 4 stays whatever this says'),
      maxNotional: f64(48, 'units of the limit asset an order'),
    },
  },
  setPositionLimit: {
    code: c.SET_POSITION_LIMIT,
    about: 'The most that an account may own of an asset, open buys included, and order of it at once',
    fields: {
      asset: i32(32, 'which'),
      maxQuantity: f64(40, 'units that one order may be for; zero is no bound'),
      amount: f64(48, 'units that it may own; zero is no bound'),
    },
  },
  setPhase: {
    code: c.SET_PHASE,
    about: 'Opens (0), auctions (1), halts (2) or closes (3) an instrument',
    fields: { phase: i32(32, 'the new phase') },
  },
  setReference: {
    code: c.SET_REFERENCE,
    about: 'The reference price until the next trade',
    fields: { price: i32(56, 'ticks') },
  },
  kill: {
    code: c.KILL,
    about: 'Stops new orders, or lets them in again',
    fields: {
      scope: i32(32, '0 all, 1 the instrument, 2 the account, 3 the connection, 4 what the account buys'),
      isOn: i32(36, '1 stops'),
      cancels: i32(40, '1 cancels what stands'),
      targetSession: i32(44, 'the connection, with scope 3'),
    },
  },
  moveFunds: {
    code: c.MOVE_FUNDS,
    about: 'Brings units of an asset in or out; with the terms 1 it changes the credit line',
    fields: {
      asset: i32(32, 'which'),
      transfer: f64(40, 'number of the movement, growing an account'),
      amount: f64(48, 'units; negative takes out'),
    },
  },
  epoch: {
    code: c.EPOCH,
    about: 'Another process leads from here',
    fields: { epoch: f64(48, 'higher than all before') },
  },
} as const satisfies Record<string, Message>;

export type MessageName = keyof typeof messages;

/** Flags of the head. */
export const flags = {
  more: c.FLAG_MORE,
  byClientId: c.FLAG_BY_CLIENT_ID,
  onlyBuys: c.FLAG_ONLY_BUYS,
  onlySells: c.FLAG_ONLY_SELLS,
  oco: c.FLAG_OCO,
} as const;
