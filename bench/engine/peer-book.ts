import type { Round } from './measure.js';
import { startStopwatch } from './stopwatch.js';
import { CANCEL, TAKE_AT_MARKET, type Workload } from './workload.js';

/** The part of the peer's book that the workload uses (npm nodejs-order-book). */
export interface PeerBook {
  limit(order: { id: string; side: 'buy' | 'sell'; size: number; price: number }): unknown;
  market(order: { side: 'buy' | 'sell'; size: number }): unknown;
  cancel(id: string): unknown;
}

/** Plays the workload on a peer; ids are made before, as for our engine. */
export function playOnPeer(book: PeerBook, work: Workload): Omit<Round, 'live'> {
  const ids = Array.from({ length: work.count }, (_, at) => `o${at}`);
  const sides = ['buy', 'sell'] as const;
  const play = (at: number): unknown => {
    const side = sides[work.sides[at] === 0 ? 0 : 1];
    const size = work.quantities[at] ?? 0;
    if (work.kinds[at] === CANCEL) return book.cancel(ids[work.targets[at] ?? 0] ?? '');
    if (work.kinds[at] === TAKE_AT_MARKET) return book.market({ side, size });
    return book.limit({ id: ids[at] ?? '', side, size, price: work.prices[at] ?? 0 });
  };
  for (let at = 0; at < work.warmUp; at++) play(at);
  const watch = startStopwatch();
  for (let at = work.warmUp; at < work.count; at++) play(at);
  return watch.round(work.count - work.warmUp, 0);
}
