import type { Frames } from '../../engine/frames.js';
import {
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  NEW_ORDER,
  ORDER_ID_DOUBLE,
  PRICE_INT,
  QUANTITY_DOUBLE,
  TERMS_SHORT,
  TYPE_BYTE,
} from '../../engine/protocol/commands.js';
import { KIND_MASK, KIND_SHIFT, MARKET, SIDE_MASK } from '../../engine/protocol/terms.js';
import { BareBook } from './bare-book.js';
import { measured, type Measured, type Measurement, type Round } from './measure.js';
import { recordWorkload, type Recorded } from './play-workload.js';
import { startStopwatch } from './stopwatch.js';
import { venueTerms } from './venue.js';

/** The workload on the book alone; its trades and what stands at the end must be those of the whole engine. */
export function measureCore({ rounds, ...options }: Measurement): Measured {
  const recorded = recordWorkload(options);
  return measured(recorded, rounds, () => playOnce(recorded));
}

function playOnce({ frames, work, trades }: Recorded): Round {
  const book = new BareBook();
  for (let at = 0; at < work.warmUp; at++) play(book, frames, at);
  const watch = startStopwatch();
  for (let at = work.warmUp; at < work.count; at++) play(book, frames, at);
  const round = watch.round(work.count - work.warmUp, book.slab.live);
  if (book.events.seq !== trades) throw new Error(`The book told ${book.events.seq} trades of ${trades}`);
  return round;
}

function play(book: BareBook, frames: Frames, at: number): void {
  book.events.clear();
  if (frames.bytes[at * FRAME_BYTES + TYPE_BYTE] !== NEW_ORDER)
    return book.cancel(frames.doubles[at * FRAME_DOUBLES + ORDER_ID_DOUBLE]!);
  const terms = frames.shorts[at * FRAME_SHORTS + TERMS_SHORT]!;
  const quantity = frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE]!;
  const isMarket = ((terms >>> KIND_SHIFT) & KIND_MASK) === MARKET;
  const worst = (terms & SIDE_MASK) === 0 ? venueTerms.maxPrice : 1;
  book.place(terms, isMarket ? worst : frames.ints[at * FRAME_INTS + PRICE_INT]!, quantity);
}
