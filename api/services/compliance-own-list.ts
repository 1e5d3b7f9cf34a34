import type { Knex } from 'knex';
import { OwnEntryModel } from '../../db/models/own-entries.js';
import { actorNames } from '../../db/views/actor-names.js';
import {
  type OwnEntry,
  type OwnEntryState,
  type OwnEntryView,
  type ProposeEntryInput,
} from '../../domain/compliance/own-list.js';
import { isoDay } from '../../lib/clock.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { lockList } from './compliance-lists.js';
import { publishOwnList, screened } from './compliance-own-versions.js';
import { plain } from './onboarding-views.js';

const shownEntries = 1_000;

/** The house's own list: what is in force and what waits for a second person first, then what was. */
export function listOwnEntries(context: Context): Promise<OwnEntryView[]> {
  return read(context, async (trx) => {
    const rows = await OwnEntryModel.query(trx)
      .orderByRaw(
        "array_position(ARRAY['proposed', 'removing', 'in_force'], state) NULLS LAST, proposed_at DESC, id",
      )
      .limit(shownEntries);
    return viewsOf(trx, rows);
  });
}

/** Says whom to put on the list; nothing changes before an officer agrees. Errors: `compliance.entry_over`. */
export function proposeEntry(context: Context, input: ProposeEntryInput): Promise<OwnEntryView> {
  return transact(context, async (work) => {
    if (isOver(input, work.now)) throw problem('compliance.entry_over');
    const row = await OwnEntryModel.query(work.trx)
      .insert({
        ...input,
        id: newId(),
        state: 'proposed',
        proposed_by: work.principal.id,
        proposed_at: work.now,
      })
      .returning('*');
    tell(work, 'compliance.propose_entry', row, input);
    return viewOf(work.trx, row.id);
  });
}

/** Says that an entry should go; it is screened against until an officer agrees. Errors: `compliance.entry_refused`. */
export function proposeRemoval(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<OwnEntryView> {
  return transact(context, async (work) => {
    const row = await locked(work, id);
    if (row.state !== 'in_force') throw refused(row);
    await patch(work, row, {
      state: 'removing',
      removal_by: work.principal.id,
      removal_at: work.now,
      removal_reason: reason,
    });
    tell(work, 'compliance.propose_removal', row, { reason });
    return viewOf(work.trx, id);
  });
}

interface Decision {
  id: string;
  note: string;
}

/**
 * An officer agrees with an entry or with its removal; a new version of the list is in force with the answer. Errors:
 * `compliance.own_work`, `compliance.entry_refused`, `compliance.entry_over`.
 */
export function approveEntry(context: Context, { id, note }: Decision): Promise<OwnEntryView> {
  return transact(context, async (work) => {
    await lockList(work, 'own');
    const row = await decidable(work, id);
    const [by, at] = [work.principal.id, work.now];
    if (row.state === 'proposed') {
      if (isOver(row, at)) throw problem('compliance.entry_over');
      await patch(work, row, { state: 'in_force', decided_by: by, decided_at: at, note });
    } else await patch(work, row, { state: 'ended', ended_by: by, ended_at: at, end_note: note });
    tell(work, row.state === 'proposed' ? 'compliance.approve_entry' : 'compliance.approve_removal', row, {
      note,
    });
    await publishOwnList(context, work);
    return viewOf(work.trx, id);
  });
}

/** An officer refuses an entry, or its removal, which leaves it in force. Errors as those of `approveEntry`. */
export function refuseEntry(context: Context, { id, note }: Decision): Promise<OwnEntryView> {
  return transact(context, async (work) => {
    const row = await decidable(work, id);
    const isNew = row.state === 'proposed';
    if (isNew)
      await patch(work, row, { state: 'refused', decided_by: work.principal.id, decided_at: work.now, note });
    else await patch(work, row, inForceAgain);
    tell(work, isNew ? 'compliance.refuse_entry' : 'compliance.refuse_removal', row, { note });
    return viewOf(work.trx, id);
  });
}

/** Who proposed an entry or a removal takes that back. Errors: `compliance.entry_not_yours`, `compliance.entry_refused`. */
export function retractEntry(context: Context, { id, note }: Decision): Promise<OwnEntryView> {
  return transact(context, async (work) => {
    const row = await locked(work, id);
    if (row.state !== 'proposed' && row.state !== 'removing') throw refused(row);
    if (proposerOf(row) !== work.principal.id) throw problem('compliance.entry_not_yours');
    const isNew = row.state === 'proposed';
    if (isNew)
      await patch(work, row, {
        state: 'retracted',
        decided_by: work.principal.id,
        decided_at: work.now,
        note,
      });
    else await patch(work, row, inForceAgain);
    tell(work, isNew ? 'compliance.retract_entry' : 'compliance.retract_removal', row, { note });
    return viewOf(work.trx, id);
  });
}

/** Ends entries whose last day is over. */
export function endOverdue(context: Context): Promise<{ entry_count: number; is_new: boolean }> {
  return transact(context, async (work) => {
    await lockList(work, 'own');
    const over = (await screened(work.trx)).filter((row) => isOver(row, work.now));
    for (const row of over) {
      await patch(work, row, { state: 'ended', ended_at: work.now });
      tell(work, 'compliance.end_entry', row, { until: row.until });
    }
    if (over.length > 0) await publishOwnList(context, work);
    return { entry_count: (await screened(work.trx)).length, is_new: over.length > 0 };
  });
}

/** The record of who asked for a removal that did not come stays in the audit trail. */
const inForceAgain = { state: 'in_force', removal_by: null, removal_at: null, removal_reason: null } as const;

async function decidable(work: Work, id: string): Promise<OwnEntryModel> {
  const row = await locked(work, id);
  if (row.state !== 'proposed' && row.state !== 'removing') throw refused(row);
  if (proposerOf(row) === work.principal.id) throw problem('compliance.own_work');
  return row;
}

function proposerOf({ state, proposed_by, removal_by }: OwnEntry): string | null {
  return state === 'removing' ? removal_by : proposed_by;
}

function refused({ id, state }: OwnEntry) {
  return problem('compliance.entry_refused', undefined, { current: { id, state } });
}

function isOver({ until }: Pick<OwnEntry, 'until'>, now: Date): boolean {
  return until !== null && until < isoDay(now);
}

async function locked({ trx }: Work, id: string): Promise<OwnEntryModel> {
  const row = await OwnEntryModel.query(trx).findById(id).forUpdate();
  if (!row) throw problem('compliance.entry_not_found');
  return row;
}

async function patch({ trx }: Work, { id }: OwnEntry, change: Partial<OwnEntry> & { state: OwnEntryState }) {
  await OwnEntryModel.query(trx).findById(id).patch(change);
}

function tell(work: Work, action: string, { id, state }: OwnEntry, facts: object): void {
  work.audit({ action, noun: 'compliance', record_id: id, before: { state }, after: facts });
}

async function viewOf(trx: Knex, id: string): Promise<OwnEntryView> {
  const [view] = await viewsOf(trx, [await OwnEntryModel.query(trx).findById(id).throwIfNotFound()]);
  if (!view) throw problem('compliance.entry_not_found');
  return view;
}

async function viewsOf(trx: Knex, rows: readonly OwnEntryModel[]): Promise<OwnEntryView[]> {
  const people = rows.flatMap((row) => [row.proposed_by, row.decided_by, row.removal_by, row.ended_by]);
  const names = await actorNames(trx, people);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map((row) => ({
    ...plain(row),
    proposed_by_name: nameOf(row.proposed_by),
    decided_by_name: nameOf(row.decided_by),
    removal_by_name: nameOf(row.removal_by),
    ended_by_name: nameOf(row.ended_by),
  }));
}
