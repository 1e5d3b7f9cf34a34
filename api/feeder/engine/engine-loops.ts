import { startLoop, type Loop } from '../../../lib/loop.js';
import type { ApiDeps } from '../../context.js';
import { createRiskWatch } from '../risk/watch.js';
import { followEngine } from './follow-engine.js';
import { createKeeper } from './keeper.js';
import { createQuoter } from './quoter.js';
import { tradesToClickhouse } from './trades-to-clickhouse.js';

/** What the working feeder does with the engine, each on its own. */
export interface EngineLoops {
  loops: Loop[];
  /** News may be a movement of money that waits for it. */
  keeper: Loop;
  close(): void;
}

// An engine that starts again is back within seconds.
const maxBackoffMs = 5_000;
// A transaction costs the same for one event as for a hundred; orders that come at the same time share one.
const booksGatherMs = 20;
// News comes with every batch of orders, and most of it is no money.
const keeperGatherMs = 100;

export function startEngineLoops(deps: ApiDeps): EngineLoops {
  const { log } = deps;
  const watch = createRiskWatch(deps);
  const follower = followEngine(deps, { wake: () => books.wake(), watch });
  const keeper = createKeeper(deps);
  const trades = tradesToClickhouse(deps);
  const quoter = createQuoter(deps);
  const books: Loop = startLoop({
    name: 'engine_books',
    turn: () => follower.turn(),
    log,
    maxBackoffMs,
    gatherMs: booksGatherMs,
  });
  const keeping = startLoop({
    name: 'engine_keeper',
    turn: () => keeper.turn(),
    log,
    maxBackoffMs,
    gatherMs: keeperGatherMs,
  });
  const clickhouse = startLoop({ name: 'engine_trades', turn: () => trades.turn(), log, maxBackoffMs });
  const quoting = startLoop({ name: 'engine_quoter', turn: () => quoter.turn(), log, maxBackoffMs });
  const risk = startLoop({ name: 'risk_watch', turn: () => watch.tick(), log, maxBackoffMs });
  return {
    loops: [books, keeping, clickhouse, quoting, risk],
    keeper: keeping,
    close: () => [follower, keeper, trades, quoter].forEach((each) => each.close()),
  };
}
