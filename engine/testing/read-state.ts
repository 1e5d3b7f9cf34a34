import type { Ladder } from '../book/ladder.js';
import type { OrderBook } from '../book/order-book.js';
import * as s from '../book/order-slab.js';
import type { Engine } from '../engine.js';
import { TERMS_MASK } from '../protocol/terms.js';
import type { PlainAccount, PlainMarket, PlainOrder, PlainState } from './plain-state.js';

/** Everything that the engine's arrays say, as objects. */
export function readState(engine: Engine): PlainState {
  const { accounts } = engine;
  const existing = Array.from(accounts.flags, (_, account) => account).filter((one) => accounts.exists(one));
  return {
    markets: engine.books.flatMap((book) => (book ? [marketOf(book)] : [])),
    accounts: existing.map((account) => accountOf(engine, account)),
    guarded: engine.guardedSessions.all.map(([session]) => session),
  };
}

function marketOf(book: OrderBook): PlainMarket {
  const { symbol, phase, reference, isKilled } = book.instrument;
  return {
    symbol,
    phase,
    reference,
    isKilled,
    hasTraded: book.hasTraded,
    bids: queueOf(book, book.bids),
    asks: queueOf(book, book.asks),
    sleeping: [...book.triggers.slots(0), ...book.triggers.slots(1)]
      .map((slot) => orderOf(book.slab, slot))
      .sort((one, other) => one.id - other.id),
  };
}

function queueOf({ levels, slab }: OrderBook, ladder: Ladder): PlainOrder[] {
  const orders: PlainOrder[] = [];
  for (let level = ladder.best; level !== s.NONE; level = ladder.worse(levels.price[level]!))
    for (let slot = levels.head[level]!; slot !== s.NONE; slot = slab.ints[slot * s.INT_WORDS + s.NEXT]!)
      orders.push(orderOf(slab, slot));
  return orders;
}

function orderOf(slab: s.OrderSlab, slot: number): PlainOrder {
  const int = (word: number) => slab.ints[slot * s.INT_WORDS + word]!;
  const double = (word: number) => slab.doubles[slot * s.DOUBLE_WORDS + word]!;
  const rests = (int(s.TERMS) & s.SLEEPS) === 0;
  return {
    id: slab.idOf(slot),
    account: int(s.ACCOUNT),
    session: int(s.SESSION),
    terms: int(s.TERMS) & TERMS_MASK,
    price: int(s.PRICE),
    trigger: int(s.TRIGGER),
    visible: rests ? double(s.LEAVES) - double(s.HIDDEN) : 0,
    hidden: double(s.HIDDEN),
    leaves: double(s.LEAVES),
    filled: double(s.FILLED),
    held: double(s.HELD),
    priority: double(s.PRIORITY),
    peerId: int(s.PEER) === s.NONE ? 0 : slab.idOf(int(s.PEER)),
    expiresAtUs: double(s.EXPIRES_AT_US),
  };
}

function accountOf({ accounts, slab, assets }: Engine, account: number): PlainAccount {
  const orders: number[] = [];
  const first = accounts.firstOrder[account]!;
  for (let slot = first; slot !== s.NONE; slot = slab.ints[slot * s.INT_WORDS + s.NEXT_OF_ACCOUNT]!)
    orders.push(slab.idOf(slot));
  const defined = Array.from(assets, (_, asset) => asset).filter((asset) => assets[asset] === 1);
  return {
    account,
    orders,
    balances: defined.map((asset) => {
      const pair = accounts.pair(account, asset);
      return {
        asset,
        total: accounts.total[pair]!,
        held: accounts.held[pair]!,
        credit: accounts.credit[pair]!,
        arriving: accounts.arriving[pair]!,
      };
    }),
  };
}
