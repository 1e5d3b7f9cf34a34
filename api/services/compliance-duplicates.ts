import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel } from '../../db/models/cases.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import { problem } from '../../lib/problem.js';
import type { Work } from '../work.js';
import { onlyRejection, type Obstacle } from './compliance-approval.js';
import { emitCase } from './compliance-events.js';
import { loadEvidence, openHits } from './compliance-evidence.js';
import { queueMail } from './mail.js';
import { asHouse, notify } from './notify.js';
import { end, lockedApplication } from './onboarding-moves.js';

/** How a case stands that no other leads. */
const unmerged = {
  merged_into: null,
  merged_by: null,
  merged_at: null,
  merge_reason: null,
} as const satisfies Partial<Case>;

/** The live cases that a case leads, oldest first. */
export async function duplicatesOf(trx: Knex, leadId: string): Promise<CaseModel[]> {
  return CaseModel.query(trx)
    .where({ merged_into: leadId })
    .whereIn('state', ['open', 'in_work'])
    .orderBy(['merged_at', 'id']);
}

/** The case by which one is worked on: the one that leads it, else itself. */
export async function leadingCase(trx: Knex, found: CaseModel | undefined): Promise<CaseModel | undefined> {
  return found?.merged_into ? CaseModel.query(trx).findById(found.merged_into) : found;
}

/** Locks the applications of a case and of all that it leads, in the order of everybody who locks several. */
export async function lockWithDuplicates(work: Work, leadId: string): Promise<void> {
  const led = await duplicatesOf(work.trx, leadId);
  if (led.length === 0) return;
  const lead = await CaseModel.query(work.trx).findById(leadId).throwIfNotFound();
  const ids = [lead, ...led].map(({ application_id }) => application_id);
  for (const id of ids.sort()) await lockedApplication(work, id);
}

/** What in the files of the duplicates that a case leads stands in the way of an approval: it is the same client's. */
export async function duplicateObstacles(
  trx: Knex,
  duplicates: readonly CaseModel[],
  mode: 'shown' | 'held',
): Promise<Obstacle[]> {
  const obstacles: Obstacle[] = [];
  for (const { application_id } of duplicates) {
    const application = await ApplicationModel.query(trx).findById(application_id).throwIfNotFound();
    const evidence = await loadEvidence(trx, application, mode);
    const hits = openHits(evidence.current).length;
    if (onlyRejection(evidence)) obstacles.push({ code: 'compliance.only_rejection' });
    if (hits > 0) obstacles.push({ code: 'compliance.duplicate_hits_open', params: { hits } });
  }
  return obstacles;
}

/** Refuses an approval that the file of a duplicate speaks against. */
export async function assertDuplicatesClear(work: Work, leadId: string): Promise<void> {
  const led = await duplicatesOf(work.trx, leadId);
  for (const { application_id } of led) await lockedApplication(work, application_id);
  const [first] = await duplicateObstacles(work.trx, led, 'held');
  if (first) throw problem(first.code, undefined, { params: first.params });
}

/** With the decision on the case that leads the duplicates end: their applications are withdrawn, their procedures close. */
export async function endDuplicates(work: Work, leadId: string): Promise<void> {
  for (const { application_id } of await duplicatesOf(work.trx, leadId)) {
    const application = await lockedApplication(work, application_id);
    const ended = await end(work, application, { event: 'withdraw', cause: 'duplicate' });
    await tellClient(work, ended);
  }
}

/**
 * A case that stops leading without a decision gives its duplicates back to the queue, whoever ended it: also its
 * client, who does not see that there are others. Merging and splitting hold the lead's application, as the caller does.
 */
export function releaseDuplicates(work: Work, leadId: string): Promise<void> {
  return asHouse(work.trx, async () => {
    for (const duplicate of await duplicatesOf(work.trx, leadId)) {
      const application = await ApplicationModel.query(work.trx)
        .findById(duplicate.application_id)
        .throwIfNotFound();
      await releaseDuplicate(work, { duplicate, application, reason: null });
    }
  });
}

interface Release {
  duplicate: CaseModel;
  application: ApplicationModel;
  reason: string | null;
}

/** Makes a duplicate a case of its own again, as it stood before. */
export async function releaseDuplicate(work: Work, { duplicate, application, reason }: Release) {
  const released = await CaseModel.query(work.trx).patchAndFetchById(duplicate.id, {
    ...unmerged,
    version: duplicate.version + 1,
    updated_at: work.now,
  });
  work.audit({
    action: 'compliance.split',
    noun: 'compliance',
    record_id: duplicate.id,
    before: { merged_into: duplicate.merged_into },
    after: { merged_into: null, reason },
  });
  emitCase(work, released, application, 'compliance.case_split', { lead_case_id: duplicate.merged_into });
  return released;
}

async function tellClient(work: Work, { id, user_id }: ApplicationModel): Promise<void> {
  const user = await GlobalUserModel.query(work.trx).findById(user_id);
  if (!user) return;
  const letter = {
    business_key: `${id}/application_duplicate`,
    template: 'application_duplicate',
    language: user.language,
    params: {},
    link: '/portal',
  } as const;
  await notify(work, { ...letter, user_id });
  await queueMail(work, { ...letter, user_id, address: user.email });
}
