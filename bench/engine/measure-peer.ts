import { setImmediate } from 'node:timers/promises';
import { OrderBook } from 'nodejs-order-book';
import type { Measured, Measurement, Round } from './measure.js';
import { playOnPeer } from './peer-book.js';
import { recordWorkload } from './play-workload.js';

/** The same workload on nodejs-order-book, whose book it is left with is compared with ours. */
export async function measurePeer({ rounds, ...options }: Measurement): Promise<Measured> {
  const { work, trades, live } = recordWorkload(options);
  const results: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const book = new OrderBook();
    const played = playOnPeer(book, work);
    results.push({ ...played, live: restingIn(book.snapshot()) });
    await setImmediate();
  }
  return { rounds: results.slice(1), trades, expectedLive: live };
}

function restingIn({ bids, asks }: { bids: { orders: unknown[] }[]; asks: { orders: unknown[] }[] }): number {
  return [...bids, ...asks].reduce((sum, { orders }) => sum + orders.length, 0);
}
