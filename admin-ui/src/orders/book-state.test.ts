import { describe, expect, it } from '@jest/globals';
import { bookAfter, bookOf, depthOf } from './book-state.js';
import type { Book, BookChange } from './types.js';

const picture: Book = {
  symbol: 'BTCUSDT',
  sequence: 10,
  time: '2026-11-28T12:00:00.000Z',
  bids: [
    ['100.00', '2.0000', 2],
    ['99.00', '1.0000', 1],
  ],
  asks: [
    ['101.00', '3.0000', 1],
    ['103.00', '4.0000', 1],
  ],
};
const change = (more: Partial<BookChange>): BookChange => ({
  symbol: 'BTCUSDT',
  previous: 10,
  sequence: 12,
  time: picture.time,
  bids: [],
  asks: [],
  ...more,
});
const shown = (book: ReturnType<typeof bookAfter>) =>
  book && {
    sequence: book.sequence,
    bids: book.bids.map(({ price, quantity }) => `${price} ${quantity}`),
    asks: book.asks.map(({ price, quantity }) => `${price} ${quantity}`),
  };

describe('the book on the desk', () => {
  it('takes new, changed and gone levels to their place', () => {
    const after = bookAfter(
      bookOf(picture),
      change({
        bids: [
          ['100.50', '0.5000', 1],
          ['99.00', '0.0000', 0],
          ['98.00', '7.0000', 3],
        ],
        asks: [
          ['102.00', '1.0000', 1],
          ['103.00', '4.5000', 2],
          ['104.00', '0.0000', 0],
        ],
      }),
    );
    expect(shown(after)).toEqual({
      sequence: 12,
      bids: ['100.50 0.5000', '100.00 2.0000', '98.00 7.0000'],
      asks: ['101.00 3.0000', '102.00 1.0000', '103.00 4.5000'],
    });
  });

  it('is as it was after a change that it has already', () => {
    const book = bookOf(picture);
    expect(bookAfter(book, change({ previous: 8, sequence: 10, bids: [['1.00', '1.0000', 1]] }))).toBe(book);
    expect(bookAfter(book, change({ symbol: 'ETHUSDT', bids: [['1.00', '1.0000', 1]] }))).toBe(book);
  });

  it('wants a new picture when something between is missing', () => {
    expect(bookAfter(bookOf(picture), change({ previous: 11 }))).toBeNull();
  });

  it('adds up what stands up to a level', () => {
    expect(depthOf(bookOf(picture).asks, 5).map(({ total }) => total)).toEqual([3, 7]);
    expect(depthOf(bookOf(picture).asks, 1)).toHaveLength(1);
  });
});
