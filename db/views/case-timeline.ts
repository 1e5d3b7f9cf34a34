import type { Knex } from 'knex';
import type { TimelineEntry } from '../../domain/compliance/case-views.js';
import { actorNames } from './actor-names.js';

const newestEntries = 500;

interface Row {
  at: Date;
  actor_id: string;
  actor_role: string;
  action: string;
  noun: string;
  record_id: string | null;
  outcome: 'done' | 'refused';
  code: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What was done about some records (an application, its cases), newest first, from the audit, with names. */
export async function caseTimeline(trx: Knex, recordIds: readonly string[]): Promise<TimelineEntry[]> {
  const rows: Row[] = await trx('audit_entries')
    .select(
      'at',
      'actor_id',
      'actor_role',
      'action',
      'noun',
      'record_id',
      'outcome',
      'code',
      'before',
      'after',
    )
    .whereIn('noun', ['onboarding', 'compliance'])
    .whereIn('record_id', [...recordIds])
    // Who looked at a document is for the auditor, not part of the story.
    .whereNot('action', 'onboarding.read_document')
    .orderBy([
      { column: 'day', order: 'desc' },
      { column: 'sequence', order: 'desc' },
    ])
    .limit(newestEntries);
  const names = await actorNames(
    trx,
    rows.map((row) => row.actor_id),
  );
  return rows.map(({ before, after, actor_id, actor_role, ...row }) => ({
    ...row,
    actor: { id: actor_id, full_name: names.get(actor_id) ?? null, role: actor_role },
    detail: wordsOf(after),
    hit: hitOf(after),
    state_before: stateOf(before),
    state_after: stateOf(after),
  }));
}

/** The words that a person gave for what they did. */
function wordsOf(after: Row['after']): string | null {
  const words = [
    after?.['reason'],
    after?.['recommendation_note'],
    after?.['decision_reason'],
    after?.['review_reason'],
    after?.['snooze_reason'],
    after?.['merge_reason'],
    after?.['body'],
  ];
  return words.find((word) => typeof word === 'string') ?? null;
}

function hitOf(after: Row['after']): TimelineEntry['hit'] {
  const { hit_id, list, entry_id, changed } = after ?? {};
  if (typeof hit_id !== 'string' || typeof list !== 'string' || typeof entry_id !== 'string') return null;
  return { list, entry_id, changed: Array.isArray(changed) ? changed.map(String) : [] };
}

function stateOf(side: Row['before']): string | null {
  return typeof side?.['state'] === 'string' ? side['state'] : null;
}
