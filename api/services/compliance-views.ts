import type { Knex } from 'knex';
import { actorNames } from '../../db/views/actor-names.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseView } from '../../domain/compliance/case-views.js';
import { plain } from './onboarding-views.js';

/** A case with the names of the people in it. */
export async function caseViewOf(trx: Knex, each: Case): Promise<CaseView> {
  const names = await caseNames(trx, [each]);
  return namedCase(each, names);
}

/** The names of everybody who appears in some cases. */
export function caseNames(trx: Knex, cases: readonly Case[]): Promise<Map<string, string>> {
  return actorNames(
    trx,
    cases.flatMap(({ assignee_id, recommended_by, decided_by, snoozed_by }) => [
      assignee_id,
      recommended_by,
      decided_by,
      snoozed_by,
    ]),
  );
}

export function namedCase(each: Case, names: Map<string, string>): CaseView {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const { assignee_id } = each;
  return {
    ...plain(each),
    assignee: assignee_id === null ? null : { id: assignee_id, full_name: nameOf(assignee_id) ?? '' },
    recommended_by_name: nameOf(each.recommended_by),
    snoozed_by_name: nameOf(each.snoozed_by),
    decided_by_name: nameOf(each.decided_by),
  };
}
