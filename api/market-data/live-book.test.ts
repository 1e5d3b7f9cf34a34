import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Engine } from '../../engine/engine.js';
import { takePicture } from '../../engine/feed/picture.js';
import { EVENT_BYTES } from '../../engine/protocol/events.js';
import { readPicture } from '../../engine/protocol/picture.js';
import { Desk } from '../../engine/testing/desk.js';
import type { PlainOrder } from '../../engine/testing/plain-state.js';
import { readState } from '../../engine/testing/read-state.js';
import { openTwin, roomy } from '../../engine/testing/twin-market.js';
import { move, type Move } from '../../engine/testing/twin-moves.js';
import type { BookSide } from './book-side.js';
import { EventCursor } from './event-cursor.js';
import { LiveBook } from './live-book.js';

describe('a live book', () => {
  it('is the engine’s after every command, whenever its picture was taken', () => {
    const moves = fc.array(move, { minLength: 1, maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(moves, fc.nat({ max: 200 }), (sequence, moment) => play(sequence, moment)),
      { seed: 20_260_302, numRuns: 30 },
    );
  }, 120_000);

  it('counts of an iceberg what is visible, and sends it to the end of the queue when it shows more', () => {
    const desk = new Desk();
    const books = booksOf(desk.engine);
    const say = (act: () => unknown) => (act(), follow(books, desk.engine));
    say(() => desk.sell('ice', { lots: 7, at: 100, display: 3 }));
    say(() => desk.sell('s', { lots: 2, at: 100 }));
    say(() => desk.buy('b', { lots: 4, at: 100 }));
    const level = books.get(1)!.asks.best!;
    expect([level.visible, [...level.orders.values()].map(({ shown }) => shown)]).toEqual([4, [1, 3]]);
  });
});

function play(sequence: readonly Move[], moment: number): void {
  const twin = openTwin(roomy);
  const { engine } = twin;
  let books: Map<number, LiveBook> | null = null;
  for (const [index, { afterUs, toCommand }] of sequence.entries()) {
    if (index === moment % sequence.length) books = booksOf(engine);
    twin.timeUs += afterUs;
    twin.tell(toCommand(twin));
    if (books) compare(follow(books, engine), engine);
  }
}

function booksOf(engine: Engine): Map<number, LiveBook> {
  const picture = readPicture(takePicture(engine, 0));
  const books = new Map(picture.instruments.map((one) => [one.symbol, new LiveBook(one, picture)]));
  for (const order of picture.orders) books.get(order.symbol)?.place(order);
  return books;
}

function follow(books: Map<number, LiveBook>, { events }: Engine): Map<number, LiveBook> {
  const cursor = new EventCursor(events.bytes.subarray(0, events.count * EVENT_BYTES), events.count);
  for (; cursor.at < cursor.count; cursor.at++) books.get(cursor.symbol)?.apply(cursor);
  return books;
}

function compare(books: Map<number, LiveBook>, engine: Engine): void {
  for (const market of readState(engine).markets) {
    const book = books.get(market.symbol)!;
    expect(queuesOf(book.bids)).toEqual(market.bids.map(standing));
    expect(queuesOf(book.asks)).toEqual(market.asks.map(standing));
    expect([book.phase, book.reference, book.isSettled]).toEqual([market.phase, market.reference, true]);
    const resting = market.bids.length + market.asks.length;
    expect(book.orders.size).toBe(resting + market.sleeping.length);
    for (const side of [book.bids, book.asks]) for (const level of side.levels.values()) compareSum(level);
  }
}

function compareSum({ visible, orders }: { visible: number; orders: Map<number, { shown: number }> }): void {
  expect(visible).toBe([...orders.values()].reduce((sum, { shown }) => sum + shown, 0));
}

const standing = ({ id, account, price, visible, hidden, leaves, filled }: PlainOrder) => ({
  ...{ id, account, price, visible, hidden, leaves, filled },
});

const queuesOf = (side: BookSide) =>
  side.top(Infinity).flatMap(({ orders }) =>
    [...orders.values()].map(({ id, account, price, shown, hidden, leaves, filled }) => ({
      ...{ id, account, price, visible: shown, hidden, leaves, filled },
    })),
  );
