import type { Knex } from 'knex';
import {
  caseStates,
  isLiveCase,
  nextCaseState,
  possibleDecisions,
  type CaseDecision,
  type CaseEvent,
  type CaseReason,
  type CaseState,
} from '../../domain/compliance/case-rules.js';
import { isEnded, type ApplicationState } from '../../domain/onboarding/rules.js';
import { eventsOf, missingRows, readBook, resultOf, type Check, type CheckFinding } from './check.js';

interface Row {
  id: string;
  application_id: string;
  application_state: ApplicationState;
  reason: CaseReason;
  state: CaseState;
  recommendation: CaseDecision | null;
  recommended_by: string | null;
  decision: CaseDecision | null;
  decided_by: string | null;
  decided_at: Date | null;
  evidence_hash: string | null;
  closed_at: Date | null;
}

/** Each case came to its state by allowed steps, was decided by somebody who did not work on it, and is the only live one. */
export const cases: Check = (context) =>
  readBook(context, async (trx) => {
    const findings: CheckFinding[] = [];
    const history = await replay(trx, findings);
    const rows = await readRows(trx);
    for (const row of rows) {
      const state = history.states.get(row.id);
      const detail = `Its events lead to ${state ?? 'nothing'}, the row says ${row.state}`;
      if (state !== row.state) findings.push({ code: 'case_state_differs', record_id: row.id, detail });
      findings.push(...contradictions(row, history.deciders.get(row.id)));
    }
    findings.push(...missingRows('case', history.states, rows), ...secondLiveCases(rows));
    return resultOf(rows.length, findings);
  });

interface History {
  states: Map<string, CaseState>;
  /** Who decided, by the event. */
  deciders: Map<string, string>;
}

async function replay(trx: Knex, findings: CheckFinding[]): Promise<History> {
  const history: History = { states: new Map(), deciders: new Map() };
  for await (const { payload, kind, actor_id } of eventsOf(trx, 'compliance')) {
    const id = payload['case_id'];
    const state = caseStates.find((each) => each === payload['state']);
    if (typeof id !== 'string' || !state || !isAboutCase(kind)) continue;
    const before = history.states.get(id);
    if (!isAllowed(before, state)) {
      findings.push({
        code: 'case_step_illegal',
        record_id: id,
        detail: `${kind} went from ${before ?? 'nothing'} to ${state}`,
      });
    }
    history.states.set(id, state);
    if (kind === 'compliance.case_decided') history.deciders.set(id, actor_id);
  }
  return history;
}

// Events about hits are about a case too, but their state is the hit's.
function isAboutCase(kind: string): boolean {
  return kind.startsWith('compliance.case_') || kind === 'compliance.information_requested';
}

const events: readonly CaseEvent[] = [
  'claim',
  'release',
  'request_information',
  'client_answered',
  'recommend',
  'send_back',
  'decide',
  'close',
];

function isAllowed(before: CaseState | undefined, state: CaseState): boolean {
  if (before === undefined) return state === 'open' || state === 'in_work';
  return before === state || events.some((event) => nextCaseState(before, event) === state);
}

function contradictions(row: Row, decider: string | undefined): CheckFinding[] {
  const { state, decided_by } = row;
  const isDecided = state === 'decided';
  const wrong: [string, boolean][] = [
    [
      'case_decision_incomplete',
      isDecided && (!row.decision || !decided_by || !row.decided_at || !row.evidence_hash),
    ],
    ['case_without_recommendation', isDecided && !row.recommended_by],
    ['case_decided_by_its_analyst', isDecided && decided_by === row.recommended_by],
    ['case_decider_differs', isDecided && decided_by !== decider],
    [
      'case_decision_impossible',
      row.decision !== null && !possibleDecisions(row.reason).includes(row.decision),
    ],
    [
      'case_decision_early',
      !isDecided && state !== 'closed' && (row.decision !== null || decided_by !== null),
    ],
    ['case_not_recommended', state === 'recommended' && (!row.recommendation || !row.recommended_by)],
    ['case_of_ended_application', isLiveCase(state) && isEnded(row.application_state)],
  ];
  return wrong.flatMap(([code, isWrong]) =>
    isWrong ? [{ code, record_id: row.id, detail: `It is ${state}` }] : [],
  );
}

/** The database forbids it by an index; whoever dropped the index is found here. */
function secondLiveCases(rows: Row[]): CheckFinding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, application_id, state }) => {
    if (!isLiveCase(state)) return [];
    const isSecond = seen.has(application_id);
    seen.add(application_id);
    return isSecond
      ? [{ code: 'second_live_case', record_id: id, detail: `Another case of ${application_id} is live` }]
      : [];
  });
}

async function readRows(trx: Knex): Promise<Row[]> {
  const rows: Row[] = await trx('cases')
    .join('applications', 'applications.id', 'cases.application_id')
    .select('cases.*', 'applications.state AS application_state')
    .orderBy('cases.opened_at');
  return rows;
}
