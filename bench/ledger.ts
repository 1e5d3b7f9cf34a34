import { figure, type Bench, type Figures } from './bench.js';
import { openLedgerStore, type LedgerStore } from './ledger/store.js';
import { oneByOne, throughWriter, timedBatches } from './ledger/timing.js';
import { accountsOf, movesBetween, twoPhases } from './ledger/workload.js';

const batch = 4_096;
const batches = 10;
const warmUp = 4;
const singles = 1_500;

/**
 * The ledger on a Postgres of its own, with the settings of a real one (a commit is on the disk): batches as the feeder posts
 * them, two-phase, four hot accounts, and one transfer a transaction as the yardstick. Afterwards everything is counted anew.
 */
export const ledger: Bench = {
  name: 'ledger',
  title: 'Transfers a second into the ledger, in batches and one by one',
  async run({ progress }) {
    const store = await openLedgerStore(progress);
    try {
      return await measure(store);
    } finally {
      await store.close();
    }
  },
};

async function measure(store: LedgerStore): Promise<Figures> {
  const plain = await accountsOf(store, { has_history: false, count: 1_000 });
  const kept = await accountsOf(store, { has_history: true, count: 1_000 });
  const hot = plain.slice(0, 4);
  const sizes = { batch, batches, warmUp };
  const batched = await timedBatches(store, { ...sizes, make: movesBetween(plain) });
  const thousand = await timedBatches(store, { ...sizes, batch: 1_000, make: movesBetween(plain) });
  const twoPhase = await timedBatches(store, { ...sizes, make: twoPhases(plain) });
  const onHot = await timedBatches(store, { ...sizes, make: movesBetween(hot) });
  const withHistory = await timedBatches(store, { ...sizes, make: movesBetween(kept) });
  const queued = await throughWriter(store, { ...sizes, make: movesBetween(plain) });
  const alone = await oneByOne(store, { count: singles, make: movesBetween(plain) });
  const aloneOnHot = await oneByOne(store, { count: singles, make: movesBetween(hot) });
  const perSecond = 'transfers/s';
  return {
    batched: figure(batched, perSecond, { least: 25_000 }),
    batched_by_1000: figure(thousand, perSecond),
    two_phase: figure(twoPhase, perSecond, { least: 15_000 }),
    hot_accounts: figure(onHot, perSecond, { least: 25_000 }),
    with_history: figure(withHistory, perSecond),
    through_writer: figure(queued, perSecond),
    one_per_transaction: figure(alone, perSecond),
    one_per_transaction_hot: figure(aloneOnHot, perSecond),
    ...(await store.countAnew()),
  };
}
