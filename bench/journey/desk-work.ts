import type { Desk } from './desk.js';
import type { Visitor } from './visitor.js';

/** Ids that come to be on the way. */
export interface Trail {
  applicationId: string;
  caseId: string;
}

type Verdict = 'approve' | 'reject';

const reasons = {
  approve: {
    recommendation: 'Documents and screening are in order.',
    decision: 'Agreed with the recommendation.',
  },
  reject: {
    recommendation: 'The source of funds was not made plausible.',
    decision: 'Agreed: no plausible source of funds.',
  },
} as const;

export async function approveAtDesk(desk: Desk, applicationId: string): Promise<void> {
  if (await isDecided(desk.officer, applicationId)) return;
  const trail = { applicationId, caseId: await caseOf(desk.officer, applicationId) };
  await work(desk.analyst, trail, 'claim', `${applicationId}-claim`);
  await recommend(desk.analyst, trail, `${applicationId}-recommend`);
  await decide(desk.officer, trail, `${applicationId}-decide`);
  await untilState(desk.officer, applicationId, ['active']);
}

export async function caseOf(officer: Visitor, applicationId: string): Promise<string> {
  for (;;) {
    const file = await fileOf(officer, applicationId);
    const live = file.cases.find((each) => !['decided', 'closed'].includes(each.state));
    if (live) return live.id;
    await pause();
  }
}

export const isDecided = async (officer: Visitor, id: string) =>
  (await fileOf(officer, id)).application.state === 'active';

export async function work(analyst: Visitor, trail: Trail, act: string, key: string): Promise<void> {
  await analyst.call('POST', `/api/v1/compliance/cases/${trail.caseId}/${act}`, {}, { key });
}

export async function recommend(
  analyst: Visitor,
  trail: Trail,
  key: string,
  recommendation: Verdict = 'approve',
): Promise<void> {
  const path = `/api/v1/compliance/cases/${trail.caseId}`;
  const { evidence_hash, checklist } = await analyst.call<{
    evidence_hash: string;
    checklist: { id: string; is_done: boolean }[];
  }>('GET', path);
  for (const { id } of checklist.filter(({ is_done }) => !is_done)) {
    const mark = { item_id: id, is_done: true, note: reasons.approve.recommendation };
    await analyst.call('POST', `${path}/checklist`, mark, { key: `${key}-${id}` });
  }
  const body = { recommendation, note: reasons[recommendation].recommendation, evidence_hash };
  await analyst.call('POST', `/api/v1/compliance/cases/${trail.caseId}/recommendation`, body, { key });
}

export async function decide(
  officer: Visitor,
  trail: Trail,
  key: string,
  decision: Verdict = 'approve',
): Promise<void> {
  const { evidence_hash } = await officer.call<{ evidence_hash: string }>(
    'GET',
    `/api/v1/compliance/cases/${trail.caseId}`,
  );
  const body = { decision, reason: reasons[decision].decision, evidence_hash };
  await officer.call('POST', `/api/v1/compliance/cases/${trail.caseId}/decision`, body, { key });
}

export async function untilState(officer: Visitor, id: string, states: string[]): Promise<void> {
  while (!states.includes((await fileOf(officer, id)).application.state)) await pause();
}

interface ClientFile {
  application: { state: string };
  cases: { id: string; state: string }[];
}

const fileOf = (officer: Visitor, id: string) =>
  officer.call<ClientFile>('GET', `/api/v1/onboarding/clients/${id}`);
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
