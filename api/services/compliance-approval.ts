import type { Knex } from 'knex';
import type { CaseDecision } from '../../domain/compliance/case-rules.js';
import { isSanctioned, isScreenedAgainst, mayPassByRule } from '../../domain/compliance/rules.js';
import { missingDocuments } from '../../domain/onboarding/completeness.js';
import { documentsMayPass } from '../../domain/onboarding/document-rules.js';
import type { ApplicationState } from '../../domain/onboarding/rules.js';
import type { ProblemCode } from '../../domain/problems.js';
import { problem } from '../../lib/problem.js';
import { openItemCount } from './compliance-due-diligence.js';
import { openHits, type Evidence } from './compliance-evidence.js';
import { editionsOf, listsNow } from './compliance-list-state.js';
import { assessedOwnership, knownOwnership } from './onboarding-ownership-known.js';
import { ownersToEnter } from './onboarding-ownership-views.js';
import { isFromClient } from './onboarding-views.js';
import { readSetting } from './settings.js';

export interface Obstacle {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

/** True when only a rejection (of a client: suspension or exit) can follow, whatever else is known. */
export function onlyRejection({ current, assessments }: Evidence): boolean {
  return current.some(isSanctioned) || assessments[0]?.level === 'prohibited';
}

/** What stands in the way of an approval by what is in the file. */
export function fileObstacles(evidence: Evidence): Obstacle[] {
  const { screenings, assessments, current } = evidence;
  const open = openHits(current).length;
  return [
    ...(onlyRejection(evidence) ? [{ code: 'compliance.only_rejection' } as const] : []),
    ...(screenings.length === 0 || assessments.length === 0
      ? [{ code: 'compliance.evidence_incomplete' } as const]
      : []),
    ...(open > 0 ? [{ code: 'compliance.hits_open', params: { hits: open } } as const] : []),
  ];
}

/** Everything that stands in the way of an approval now: the file, the lists of today, the owners. */
export async function approvalObstacles(trx: Knex, evidence: Evidence, now: Date): Promise<Obstacle[]> {
  return [
    ...fileObstacles(evidence),
    ...(await listObstacles(trx, evidence, now)),
    ...ownerObstacles(evidence),
    ...(await ownershipObstacles(trx, evidence, now)),
    ...(await checklistObstacles(trx, evidence)),
  ];
}

/** Refuses an approval that something stands in the way of. Asked again wherever an approval takes effect. */
export async function assertApprovable(trx: Knex, evidence: Evidence, now: Date): Promise<void> {
  const [first] = await approvalObstacles(trx, evidence, now);
  if (first) throw problem(first.code, undefined, { params: first.params, current: standingOf(evidence) });
}

/** As `assertApprovable`, for a recommendation: lists and owners may still become right before the decision. */
export function assertRecommendable(evidence: Evidence, decision: CaseDecision): void {
  if (decision !== 'approve') return;
  const [first] = fileObstacles(evidence);
  if (first) throw problem(first.code, undefined, { params: first.params, current: standingOf(evidence) });
}

/** Whether a rule may approve without a person: low risk, no hit, sound lists, all evidence read and in order, and a setting. */
export async function mayPass(trx: Knex, evidence: Evidence, now: Date): Promise<boolean> {
  const { assessments, current, screenings, application, documents, checks } = evidence;
  const [assessment] = assessments;
  if (!assessment || (await approvalObstacles(trx, evidence, now)).length > 0) return false;
  const question = {
    assessment,
    hits: current,
    listsOk: screenings[0]?.lists_ok === true,
    needsReview: latestByKind(checks).some(({ state }) => state !== 'passed'),
    isAllowedBySetting: await readSetting(trx, 'onboarding.auto_approve_low_risk'),
  };
  const shown = documents.filter(isFromClient(application)).filter(({ state }) => state !== 'superseded');
  const areSound = documentsMayPass({
    applicantKind: application.kind,
    documents: shown,
    mayPassUnreadAddress: await readSetting(trx, 'onboarding.unread_address_may_pass'),
  });
  return (
    areSound && missingDocuments(application.kind, shown).length === 0 && mayPassByRule(question).may_pass
  );
}

async function listObstacles(trx: Knex, { screenings }: Evidence, now: Date): Promise<Obstacle[]> {
  const { versions, state } = await listsNow(trx, now);
  const { problems } = state;
  const missing = problems.find(({ code }) => code === 'list_missing' || code === 'list_empty');
  const stale = problems.find(({ code }) => code !== 'list_missing' && code !== 'list_empty');
  const [last] = screenings;
  const isOutdated = last !== undefined && !isScreenedAgainst(await editionsOf(trx, last), versions);
  return [
    ...(missing ? [{ code: 'compliance.lists_missing', params: missing.params } as const] : []),
    ...(stale ? [{ code: 'compliance.lists_stale', params: stale.params } as const] : []),
    // Whoever was listed after the last screening must not pass, nor who was compared with lists that carried nothing.
    ...(isOutdated || last?.lists_ok === false ? [{ code: 'compliance.screening_outdated' } as const] : []),
  ];
}

async function checklistObstacles(trx: Knex, evidence: Evidence): Promise<Obstacle[]> {
  const items = await openItemCount(trx, evidence);
  return items > 0 ? [{ code: 'compliance.checklist_open', params: { items } }] : [];
}

const approvedStates: readonly ApplicationState[] = ['approved', 'active', 'under_review'];

function ownerObstacles({ parties, application }: Evidence): Obstacle[] {
  const open = parties.filter((party) => !approvedStates.includes(party.state)).length;
  const isCompany = application.kind === 'legal_entity';
  return isCompany && open > 0 ? [{ code: 'compliance.owners_not_approved', params: { owners: open } }] : [];
}

/** Whom statements that were taken in show to own the company, and who has no application: an approval waits for them. */
async function ownershipObstacles(
  trx: Knex,
  { application, ownership_hash }: Evidence,
  now: Date,
): Promise<Obstacle[]> {
  if (ownership_hash === null) return [];
  const known = await knownOwnership(trx, application);
  const owners = ownersToEnter(await assessedOwnership(trx, known, { now })).length;
  return owners > 0 ? [{ code: 'compliance.owners_not_entered', params: { owners } }] : [];
}

/** Checks come oldest first: the newest of a kind is the one that counts. */
function latestByKind(checks: Evidence['checks']): Evidence['checks'] {
  return [...new Map(checks.map((each) => [each.kind, each])).values()];
}

function standingOf({ application: { id, state, version } }: Evidence) {
  return { id, state, version };
}
