import type { Book, BookChange } from './types.js';

/** A price with what stands at it; the number is for sorting and drawing only. */
export interface Level {
  price: string;
  at: number;
  quantity: string;
  size: number;
  orders: number;
}

/** The book as this page knows it: best first on both sides. */
export interface BookState {
  symbol: string;
  sequence: number;
  bids: Level[];
  asks: Level[];
}

export function bookOf({ symbol, sequence, bids, asks }: Book): BookState {
  return { symbol, sequence, bids: bids.map(levelOf), asks: asks.map(levelOf) };
}

/**
 * The book after a change; the same book when the change is one that it has, null when something between is missing and a
 * new picture is needed.
 */
export function bookAfter(book: BookState, change: BookChange): BookState | null {
  if (change.symbol !== book.symbol || change.sequence <= book.sequence) return book;
  if (change.previous > book.sequence) return null;
  return {
    symbol: book.symbol,
    sequence: change.sequence,
    bids: merged(book.bids, change.bids.map(levelOf), -1),
    asks: merged(book.asks, change.asks.map(levelOf), 1),
  };
}

function levelOf([price, quantity, orders]: Book['bids'][number]): Level {
  return { price, at: Number(price), quantity, size: Number(quantity), orders };
}

/** Puts new states of levels into a sorted side; one without a size goes. */
function merged(side: Level[], changes: Level[], direction: 1 | -1): Level[] {
  if (changes.length === 0) return side;
  const next = [...side];
  for (const level of changes) {
    const place = placeOf(next, level.at, direction);
    const isThere = next[place]?.at === level.at;
    if (level.size === 0) next.splice(place, isThere ? 1 : 0);
    else next.splice(place, isThere ? 1 : 0, level);
  }
  return next;
}

function placeOf(side: Level[], at: number, direction: 1 | -1): number {
  let [low, high] = [0, side.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((side[middle]?.at ?? 0) * direction < at * direction) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A level with everything that is better or equal added up: what could be traded up to it. */
export interface Depth {
  level: Level;
  total: number;
}

export function depthOf(side: Level[], most: number): Depth[] {
  let total = 0;
  return side.slice(0, most).map((level) => {
    total += level.size;
    return { level, total };
  });
}
