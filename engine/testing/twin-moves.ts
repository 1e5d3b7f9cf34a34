import fc from 'fast-check';
import type { Command } from '../protocol/codec.js';
import { flags } from '../protocol/table.js';
import { kindNames, packTerms, sideNames, stpNames, tifNames } from '../protocol/terms.js';
import { far, near } from './twin-market.js';
import { AUCTION, TRADING } from '../risk/instrument.js';
import type { Twin } from './twin.js';

/** One step of a sequence: it becomes a command when it is known what lives then. */
export interface Move {
  /** Microseconds since the step before. */
  afterUs: number;
  toCommand: (twin: Twin) => Command;
}

const accounts = [16, 17, 18, 19] as const;
const symbols = [near, far] as const;
/** Of the instrument whose prices lie in and out of the window of its ladders. */
const farPrices = [3, 90, 91, 32_000, 33_500, 70_000, 70_001, 102_000, 180_000, 400_000] as const;
const nearPrices = [9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21] as const;

const often = <T>(weight: number, value: T) => ({ weight, arbitrary: fc.constant(value) });
const account = fc.constantFrom(...accounts);
const symbol = fc.oneof(often(5, symbols[0]), often(1, symbols[1]));
const session = fc.constantFrom(0, 1, 2);
const clientId = fc.oneof(often(5, ''), {
  weight: 3,
  arbitrary: fc.integer({ min: 1, max: 14 }).map((number) => number.toString(16).padStart(32, '0')),
});
const level = fc.nat({ max: 10 });

const place = fc.record({
  account,
  symbol,
  session,
  clientId,
  side: fc.constantFrom(...sideNames),
  kind: fc.oneof(often(12, kindNames[0]), often(2, kindNames[1]), {
    weight: 4,
    arbitrary: fc.constantFrom(...kindNames.slice(2)),
  }),
  tif: fc.oneof(often(8, tifNames[0]), { weight: 4, arbitrary: fc.constantFrom(...tifNames.slice(1)) }),
  stp: fc.oneof(often(4, stpNames[0]), { weight: 4, arbitrary: fc.constantFrom(...stpNames.slice(1)) }),
  isPostOnly: fc.oneof(often(9, false), often(1, true)),
  isTakeProfit: fc.boolean(),
  quantity: fc.integer({ min: 1, max: 9 }),
  level,
  distance: fc.integer({ min: -1, max: 6 }),
  display: fc.oneof(often(5, 0), { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) }),
  origin: fc.oneof(often(5, 0), { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) }),
  livesUs: fc.constantFrom(0, 2_000, 2_000, 1_000_000, 1_000_000),
  peer: fc.oneof(often(7, null), {
    weight: 1,
    arbitrary: fc.record({ distance: fc.integer({ min: 0, max: 5 }), level: fc.option(level) }),
  }),
  /** Terms that do not go together are left as they are. */
  isRaw: fc.oneof(often(40, false), often(1, true)),
});

type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

/** Terms that go together and that the phase lets in, where they need not be raw. */
function termsOf(twin: Twin, { symbol, kind, tif, isPostOnly, isRaw }: Place) {
  const isShort = tif === 'IOC' || tif === 'FOK';
  if (isRaw) return { kind, tif, isPostOnly };
  if (twin.engine.books[symbol]?.instrument.phase === AUCTION)
    return {
      kind: kind === 'market' ? kindNames[0] : kind,
      tif: isShort ? tifNames[0] : tif,
      isPostOnly: false,
    };
  return {
    kind,
    tif: kind === 'market' && !isShort ? tifNames[1] : tif,
    isPostOnly: isPostOnly && kind === 'limit' && !isShort,
  };
}

function toNewOrder(twin: Twin, move: Place): Command {
  const { account, symbol, session, clientId, side, isRaw } = move;
  const { kind, tif, isPostOnly } = termsOf(twin, move);
  const isShort = tif === 'IOC' || tif === 'FOK';
  const prices = symbol === near ? nearPrices : farPrices;
  const reference = twin.engine.books[symbol]?.instrument.reference || prices[5];
  const away = move.distance * (symbol === near ? 1 : 20_000);
  const isPriced = kind === 'limit' || kind === 'stop_limit';
  const isStop = kind === 'stop' || kind === 'stop_limit';
  const isTakeProfit = move.isTakeProfit && (isStop || (isRaw && move.display > 0));
  const isAbove = (side === 'buy') !== isTakeProfit;
  const stopAt = Math.max(0, isAbove ? reference + away : reference - away);
  const trailing = kind === 'trailing_stop' ? Math.max(1, away) : 0;
  const terms = packTerms({ side, kind, tif, stp: move.stp, isPostOnly, isTakeProfit });
  const isOco = move.peer !== null && (isRaw || (kind === 'limit' && tif === 'GTC'));
  const more: Partial<Extract<Command, { name: 'newOrder' }>> = {};
  if (move.display > 0 && (isRaw || move.display < move.quantity) && (isRaw || (isPriced && !isShort)))
    more.display = move.display;
  if (move.origin > 0) more.origin = move.origin;
  if (isRaw || tif === 'GTD') more.expiresAtUs = move.livesUs && twin.timeUs + move.livesUs;
  if (isOco && move.peer) {
    const apart = move.peer.distance * (symbol === near ? 1 : 20_000);
    more.flags = flags.oco;
    more.peerTrigger = Math.max(0, side === 'buy' ? reference + apart : reference - apart);
    more.peerPrice = move.peer.level === null ? 0 : prices[move.peer.level % prices.length]!;
  }
  return {
    name: 'newOrder',
    account,
    symbol,
    session,
    clientId,
    terms,
    quantity: move.quantity,
    price: isRaw || isPriced ? prices[move.level % prices.length]! : 0,
    trigger: isRaw || isStop ? stopAt : trailing,
    ...more,
  };
}

/** The order that a number picks among those that live, or one that never did. */
function pick(twin: Twin, number: number): { orderId: number; account: number } {
  const orders = twin.naive.world.orders;
  const order = orders[number % (orders.length + 1)];
  return order ? { orderId: order.id, account: order.account } : { orderId: 2 ** 24 + 999, account: 16 };
}

const target = fc.record({
  number: fc.nat({ max: 40 }),
  isByClientId: fc.oneof(often(4, false), often(1, true)),
  account,
  clientId,
});

function toTarget(twin: Twin, move: typeof target extends fc.Arbitrary<infer T> ? T : never) {
  if (!move.isByClientId) return pick(twin, move.number);
  return { account: move.account, clientId: move.clientId, flags: flags.byClientId };
}

const amend = fc.record({
  target,
  session,
  quantity: fc.integer({ min: -1, max: 12 }),
  level: fc.option(level),
});

function toAmend(twin: Twin, move: typeof amend extends fc.Arbitrary<infer T> ? T : never): Command {
  const named = toTarget(twin, move.target);
  const order = twin.naive.world.orders.find(({ id }) => 'orderId' in named && id === named.orderId);
  const prices = order?.symbol === far ? farPrices : nearPrices;
  const price = move.level === null ? 0 : prices[move.level % prices.length]!;
  return { name: 'amend', ...named, session: move.session, quantity: move.quantity, price };
}

const weighed = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const switches: fc.Arbitrary<Command> = fc.oneof(
  weighed(
    3,
    fc.record({
      name: fc.constant('kill' as const),
      scope: fc.constantFrom(0, 1, 2, 3, 4),
      isOn: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
      cancels: fc.constantFrom(0, 1),
      account,
      symbol,
      targetSession: session,
    }),
  ),
  weighed(
    1,
    fc.record({
      name: fc.constant('setReference' as const),
      symbol: fc.constant(near),
      price: fc.constantFrom(...nearPrices),
    }),
  ),
  weighed(1, fc.record({ name: fc.constant('sessionEnd' as const), session })),
  weighed(
    1,
    fc.record({
      name: fc.constant('sessionBegin' as const),
      session,
      clientId: fc.constantFrom('', 'ab', 'cd'),
    }),
  ),
  weighed(
    1,
    fc.record({
      name: fc.constant('massCancel' as const),
      account,
      symbol: fc.constantFrom(0, near, far),
      flags: fc.constantFrom(0, 4, 8),
    }),
  ),
);

const limits: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    name: fc.constant('setFees' as const),
    account,
    makerRate: fc.constantFrom(0, 12_345, 400_001),
    takerRate: fc.constantFrom(0, 23_456, 999_999),
  }),
  fc.record({
    name: fc.constant('setLimits' as const),
    account,
    maxOpenOrders: fc.constantFrom(0, 0, 2, 4),
    ordersPerSecond: fc.constantFrom(0, 0, 500),
    burst: fc.constantFrom(1, 2),
    isReducing: fc.constantFrom(0, 0, 0, 1),
    maxNotional: fc.constantFrom(0, 0, 500),
  }),
  fc.record({
    name: fc.constant('setPositionLimit' as const),
    account,
    asset: fc.constantFrom(1, 3),
    amount: fc.constantFrom(0, 150, 250),
    maxQuantity: fc.constantFrom(0, 0, 5, 60),
  }),
  fc.record({ name: fc.constant('defineAccount' as const), account, group: fc.constantFrom(0, 7, 8) }),
);

const funds = fc.record({
  account,
  asset: fc.constantFrom(1, 1, 2, 2, 3, 4),
  amount: fc.constantFrom(-300, -50, 1, 100, 300),
  terms: fc.constantFrom(0, 0, 1),
  isRepeated: fc.oneof(often(6, false), often(1, true)),
});

const phases = fc.record({
  symbol,
  opens: fc.constantFrom(0, 0, 0, 1, 2, 3),
  leaves: fc.constantFrom(1, 1, 1, 1, 2, 3),
});

function toPhase(
  twin: Twin,
  { symbol, opens, leaves }: typeof phases extends fc.Arbitrary<infer T> ? T : never,
): Command {
  const isTrading = twin.engine.books[symbol]?.instrument.phase === TRADING;
  return { name: 'setPhase', symbol, phase: isTrading ? leaves : opens };
}

const step = fc.oneof(
  { weight: 80, arbitrary: place.map((move) => (twin: Twin) => toNewOrder(twin, move)) },
  {
    weight: 7,
    arbitrary: target.map((move) => (twin: Twin): Command => ({ name: 'cancel', ...toTarget(twin, move) })),
  },
  { weight: 13, arbitrary: amend.map((move) => (twin: Twin) => toAmend(twin, move)) },
  { weight: 5, arbitrary: fc.constant((): Command => ({ name: 'time' })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ account, inUs: fc.constantFrom(0, 1_000, 5_000) })
      .map(({ account, inUs }) => (twin: Twin): Command => ({
        name: 'deadMan',
        account,
        atUs: inUs && twin.timeUs + inUs,
      })),
  },
  weighed(
    2,
    fc.constant((twin: Twin): Command => twin.lastOrder ?? { name: 'time' }),
  ),
  weighed(
    6,
    phases.map((move) => (twin: Twin) => toPhase(twin, move)),
  ),
  { weight: 3, arbitrary: switches.map((command) => () => command) },
  { weight: 4, arbitrary: limits.map((command) => () => command) },
  {
    weight: 3,
    arbitrary: funds.map(({ isRepeated, ...rest }) => (twin: Twin): Command => ({
      name: 'moveFunds',
      ...rest,
      transfer: (twin.naive.world.accounts.get(rest.account)?.lastTransfer ?? 0) + (isRepeated ? 0 : 1),
    })),
  },
);

/** What happens between two steps: mostly nothing, sometimes the day changes. */
const afterUs = fc.oneof(
  often(30, 0),
  often(20, 1_000),
  often(4, 700_000),
  often(1, 13 * 3600 * 1_000_000),
  often(1, 50 * 3600 * 1_000_000),
);

export const move: fc.Arbitrary<Move> = fc.record({ afterUs, toCommand: step });
