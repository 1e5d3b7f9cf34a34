import { postBatch } from '../../api/services/ledger-posting.js';
import { createLedgerWriter } from '../../api/services/ledger-writer.js';
import type { NewTransfer, TransferResult } from '../../domain/ledger/transfers.js';
import { median } from '../latency.js';
import type { LedgerStore } from './store.js';
import type { Make } from './workload.js';

const rounds = 3;

interface Run {
  batch: number;
  /** In each of the rounds. */
  batches: number;
  /** Batches before the measured ones. */
  warmUp: number;
  make: Make;
}

/** Transfers a second, a batch a transaction, each committed before the next begins. */
export async function timedBatches(
  store: LedgerStore,
  { batch, batches, warmUp, make }: Run,
): Promise<number> {
  const postAll = async (count: number) => {
    for (let done = 0; done < count; done += 1) await postOne(store, make(batch));
  };
  await postAll(warmUp);
  return medianOfRounds(batch * batches, () => postAll(batches));
}

/** The same through the queue of a process: many askers with a few transfers each. */
export async function throughWriter(
  store: LedgerStore,
  { batch, batches, warmUp, make }: Run,
): Promise<number> {
  const writer = createLedgerWriter({ database: store.database, now: () => new Date() });
  const perAsker = 4;
  const askers = batch;
  const ask = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) assertPosted(await writer.post(make(perAsker)));
  };
  const askAll = (count: number) => {
    const rounds = Math.ceil((batch * count) / (askers * perAsker));
    return Promise.all(Array.from({ length: askers }, () => ask(rounds)));
  };
  await askAll(warmUp);
  return medianOfRounds(batch * batches, () => askAll(batches));
}

/** The yardstick: each transfer its own transaction, one connection. */
export function oneByOne(
  store: LedgerStore,
  { count, make }: { count: number; make: Make },
): Promise<number> {
  return perSecond(count, async () => {
    for (let done = 0; done < count; done += 1) await postOne(store, make(1));
  });
}

async function postOne(store: LedgerStore, transfers: NewTransfer[]): Promise<void> {
  assertPosted(await store.asService((trx) => postBatch(trx, transfers, new Date())));
}

function assertPosted(results: readonly TransferResult[]): void {
  const refused = results.find(({ outcome }) => outcome !== 'posted');
  if (refused) throw new Error(`The bench asks for what is possible, and was refused: ${refused.code}`);
}

/** A neighbour who takes the processor for a second spoils one round, not the figure. */
async function medianOfRounds(count: number, run: () => Promise<unknown>): Promise<number> {
  const measured: number[] = [];
  while (measured.length < rounds) measured.push(await perSecond(count, run));
  return median(measured);
}

async function perSecond(count: number, run: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await run();
  return (count * 1_000) / (performance.now() - startedMs);
}
