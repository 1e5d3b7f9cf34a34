import type { Knex } from 'knex';
import { keepRefusals, refusalsById } from '../../db/models/ledger-refusals.js';
import { insertTransfers, openLedger, transfersById } from '../../db/models/ledger-transfers.js';
import { maxBatch, maxLinked, type RefusalCode } from '../../domain/ledger/rules.js';
import type { LedgerRefusal } from '../../domain/ledger/schema.js';
import {
  cutIntoSets,
  type NewTransfer,
  type PlacedTransfer,
  type TransferResult,
  type TransferSet,
} from '../../domain/ledger/transfers.js';
import { bodyHash, compareTransfers } from './ledger-comparison.js';
import { reasonOf, type LedgerReason } from './ledger-reasons.js';

/**
 * Posts transfers in their order within the caller's transaction, whose row-level scope is staff or service. The answer has
 * a result for each, in the same order. Others who write to the ledger wait until that transaction ends.
 *
 * An id is decided once. What was posted is answered `repeated` when it comes again, and refused when it comes with
 * another body; what was refused stays refused for the same reason, though it might succeed by now: whoever retries after
 * a lost answer must never find a second, different one. A new attempt is a new id.
 */
export async function postBatch(
  trx: Knex.Transaction,
  transfers: readonly NewTransfer[],
  now: Date,
): Promise<TransferResult[]> {
  const poster: Poster = { trx, at: await openLedger(trx, now), results: [] };
  const { sets, isOpen } = cutIntoSets(transfers);
  const ready = sets.filter((set, index) => {
    const isLeftOpen = isOpen && index === sets.length - 1;
    const isTooLong = set.transfers.length > maxLinked;
    if (isLeftOpen) refuseUnkept(poster, set, 'ledger.linked_set_open');
    else if (isTooLong) refuseUnkept(poster, set, 'ledger.linked_set_too_long');
    return !isLeftOpen && !isTooLong;
  });
  for (const part of partsOf(ready)) await postSets(poster, part);
  return poster.results;
}

interface Poster {
  trx: Knex.Transaction;
  at: Date;
  results: TransferResult[];
}

/** As many whole sets as one statement takes. */
function partsOf(sets: readonly TransferSet[]): TransferSet[][] {
  const parts: TransferSet[][] = [];
  let room = 0;
  for (const set of sets) {
    const size = set.transfers.length;
    if (room < size) {
      parts.push([]);
      room = maxBatch;
    }
    parts.at(-1)?.push(set);
    room -= size;
  }
  return parts;
}

/** All at once when nothing is wrong; else in parts, still in order, around what was refused before. */
async function postSets(poster: Poster, sets: readonly TransferSet[]): Promise<void> {
  if (!(await tryToPost(poster, sets))) return;
  const refused = await refusalsById(poster.trx, idsOf(sets));
  let between: TransferSet[] = [];
  for (const set of sets) {
    if (!set.transfers.some(({ id }) => refused.has(id))) between.push(set);
    else {
      await bisect(poster, between);
      await refuseAgain(poster, set);
      between = [];
    }
  }
  await bisect(poster, between);
}

const idsOf = (sets: readonly TransferSet[]) =>
  sets.flatMap(({ transfers }) => transfers.map(({ id }) => id));

/** Halves what cannot be posted as a whole until the set that is to blame stands alone. */
async function bisect(poster: Poster, sets: readonly TransferSet[]): Promise<void> {
  if (sets.length === 0) return;
  const reason = await tryToPost(poster, sets);
  if (!reason) return;
  const [only] = sets;
  if (only && sets.length === 1) return refuse(poster, only, reason);
  const middle = Math.ceil(sets.length / 2);
  await bisect(poster, sets.slice(0, middle));
  await bisect(poster, sets.slice(middle));
}

/** Null when every set was posted or had been before; else nothing was, and this is why. */
async function tryToPost(poster: Poster, sets: readonly TransferSet[]): Promise<LedgerReason | null> {
  const { trx, at } = poster;
  const transfers = sets.flatMap((set) => set.transfers);
  try {
    const inserted = await trx.transaction((savepoint) => insertTransfers(savepoint, transfers, at));
    await noteResults(poster, sets, new Map(inserted.map(({ id, seq }) => [id, seq])));
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

async function noteResults(poster: Poster, sets: readonly TransferSet[], inserted: Map<string, number>) {
  const old: [PlacedTransfer, number][] = [];
  for (const { transfers, places } of sets) {
    transfers.forEach((transfer, index) => {
      const place = places[index] ?? 0;
      const seq = inserted.get(transfer.id);
      // The second of two with one id in one batch is a repetition.
      inserted.delete(transfer.id);
      if (seq === undefined) old.push([transfer, place]);
      else
        poster.results[place] = {
          id: transfer.id,
          outcome: 'posted',
          seq,
          created_at: poster.at,
          code: null,
        };
    });
  }
  const stored = await transfersById(
    poster.trx,
    old.map(([{ id }]) => id),
  );
  for (const [transfer, place] of old) {
    const row = stored.get(transfer.id);
    if (row) poster.results[place] = compareTransfers(transfer, row);
  }
}

/** False when no member was refused before; else the set is answered as it was then. */
async function refuseAgain(poster: Poster, set: TransferSet): Promise<boolean> {
  const refused = await refusalsById(poster.trx, idsOf([set]));
  if (refused.size === 0) return false;
  await settleRefused(poster, set, (transfer) => {
    const refusal = refused.get(transfer.id);
    if (!refusal) return 'ledger.linked_transfer_failed';
    // Who named a pending transfer that wasn't there could not say its accounts.
    const isSame = refusal.code === 'ledger.pending_not_found' || refusal.body_hash === bodyHash(transfer);
    return isSame ? refusal.code : 'ledger.exists_with_different_body';
  });
  return true;
}

async function refuse(poster: Poster, set: TransferSet, { code, isAbout }: LedgerReason): Promise<void> {
  // The same id may have been refused a moment ago, earlier in this batch.
  if (await refuseAgain(poster, set)) return;
  const culprit = set.transfers.find(isAbout);
  await settleRefused(poster, set, (transfer) =>
    set.transfers.length === 1 || transfer === culprit ? code : 'ledger.linked_transfer_failed',
  );
}

/** A member of a set that was posted before, on its own, is answered as what it is, and that is not a refusal to keep. */
async function settleRefused(
  poster: Poster,
  set: TransferSet,
  codeOf: (transfer: PlacedTransfer) => RefusalCode,
) {
  const stored = await transfersById(poster.trx, idsOf([set]));
  const kept: LedgerRefusal[] = [];
  set.transfers.forEach((transfer, index) => {
    const row = stored.get(transfer.id);
    const code = codeOf(transfer);
    if (!row) kept.push({ id: transfer.id, code, body_hash: bodyHash(transfer), created_at: poster.at });
    poster.results[set.places[index] ?? 0] = row ? compareTransfers(transfer, row) : refused(transfer, code);
  });
  await keepRefusals(poster.trx, kept);
}

/** What is wrong with the batch itself says nothing about the ids in it. */
function refuseUnkept(poster: Poster, set: TransferSet, code: RefusalCode): void {
  set.transfers.forEach((transfer, index) => {
    poster.results[set.places[index] ?? 0] = refused(transfer, code);
  });
}

const refused = ({ id }: NewTransfer, code: RefusalCode): TransferResult => ({
  id,
  outcome: 'refused',
  seq: null,
  created_at: null,
  code,
});
