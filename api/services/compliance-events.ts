import type { Case, ScreeningHit } from '../../domain/compliance/case-schema.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { Work } from '../work.js';

/** Tells what happened to a case: ids, codes, states and times, no personal data. */
export function emitCase(
  work: Work,
  each: Case,
  application: Application,
  kind: string,
  payload: Record<string, unknown> = {},
): void {
  work.emit({
    kind,
    noun: 'compliance',
    record_id: each.id,
    payload: { ...factsOf(each), ...contextOf(application), ...payload },
  });
}

/** Tells what happened to a hit: ids, list and state. */
export function emitHit(
  work: Work,
  { id, application_id, screening_id, list }: ScreeningHit,
  kind: string,
  payload: Record<string, unknown>,
): void {
  work.emit({
    kind,
    noun: 'compliance',
    record_id: id,
    payload: { hit_id: id, application_id, screening_id, list, ...payload },
  });
}

function factsOf({
  id,
  application_id,
  state,
  reason,
  priority,
  decision,
  opened_at,
  due_at,
  assignee_id,
}: Case) {
  return {
    case_id: id,
    application_id,
    state,
    reason,
    priority,
    decision,
    assignee_id,
    opened_at: opened_at.toISOString(),
    due_at: due_at?.toISOString() ?? null,
  };
}

function contextOf({ parent_id, kind, country, risk_level }: Application) {
  return { parent_id, application_kind: kind, country, risk_level };
}
