import { figure, type Bench, type Figures } from './bench.js';
import { caughtUp } from './feeder/catch-up.js';
import { openFeederStore, type FeederStore } from './feeder/store.js';
import { clientsAlone, quotedMarket } from './feeder/workload.js';

const events = 120_000;

/**
 * The feeder as it catches up with an engine that is ahead of it: a Postgres of its own (a commit is on the disk), a real
 * engine with its log on the disk, then every event in the books. Two markets: one as the house runs it, where most of what
 * happens is quotes that move, and one of clients alone, where every third event is a trade. Every client, instrument and the
 * house have limits of risk that are measured after each batch; one run without them says what that costs.
 */
export const feeder: Bench = {
  name: 'feeder',
  title: 'Events a second of the engine into orders, executions, positions and the ledger',
  async run({ progress }) {
    const store = await openFeederStore(progress);
    try {
      return await measure(store);
    } finally {
      await store.close();
    }
  },
};

async function measure(store: FeederStore): Promise<Figures> {
  const quoted = await caughtUp(store, { events, make: quotedMarket(store.traders) });
  const unwatched = await caughtUp(store, { events, make: quotedMarket(store.traders), isWatched: false });
  const alone = await caughtUp(store, { events, make: clientsAlone(store.traders) });
  // So many rows in so little time: counting them anew needs to know.
  await store.owner.raw('ANALYZE');
  const perSecond = 'events/s';
  return {
    quoted_market: figure(quoted.perSecond, perSecond, { least: 20_000 }),
    quoted_market_trades: figure(quoted.trades, 'trades/s'),
    quoted_market_cpu: figure(quoted.cpuMicros, 'us of processor an event'),
    quoted_market_unwatched: figure(unwatched.perSecond, perSecond),
    quoted_market_unwatched_cpu: figure(unwatched.cpuMicros, 'us of processor an event'),
    clients_alone: figure(alone.perSecond, perSecond),
    clients_alone_trades: figure(alone.trades, 'trades/s'),
    clients_alone_cpu: figure(alone.cpuMicros, 'us of processor an event'),
    ...(await store.countAnew()),
  };
}
