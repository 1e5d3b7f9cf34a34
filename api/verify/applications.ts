import type { Knex } from 'knex';
import {
  applicationEvents,
  applicationStates,
  nextApplicationState,
  type ApplicationState,
} from '../../domain/onboarding/rules.js';
import {
  eventsOf,
  missingRows,
  readBook,
  resultOf,
  type Check,
  type CheckFinding,
  type StoredEvent,
} from './check.js';

interface Row {
  id: string;
  parent_id: string | null;
  state: ApplicationState;
  submitted_at: Date | null;
  decided_at: Date | null;
  risk_level: string | null;
  has_account: boolean;
}

/** Each application came to its state by steps that the rules allow, and its fields say the same. */
export const applications: Check = (context) =>
  readBook(context, async (trx) => {
    const findings: CheckFinding[] = [];
    const reached = await replay(trx, findings);
    const rows = await readRows(trx);
    for (const row of rows) {
      const state = reached.get(row.id);
      const differs = {
        code: 'application_state_differs',
        record_id: row.id,
        detail: `Its events lead to ${state ?? 'nothing'}, the row says ${row.state}`,
      };
      if (state !== row.state) findings.push(differs);
      findings.push(...contradictions(row));
    }
    return resultOf(rows.length, [...findings, ...missingRows('application', reached, rows)]);
  });

/** The state of each application by its events; a step that no rule allows is a finding. */
async function replay(trx: Knex, findings: CheckFinding[]): Promise<Map<string, ApplicationState>> {
  const states = new Map<string, ApplicationState>();
  for await (const event of eventsOf(trx, 'onboarding')) {
    const state = stateIn(event.payload['state']);
    if (!state || event.payload['application_id'] !== event.record_id) continue;
    const before = states.get(event.record_id);
    if (!isAllowed(before, event, state)) {
      const detail = `${event.kind} went from ${before ?? 'nothing'} to ${state}`;
      findings.push({ code: 'application_step_illegal', record_id: event.record_id, detail });
    }
    states.set(event.record_id, state);
  }
  return states;
}

function isAllowed(
  before: ApplicationState | undefined,
  { payload }: StoredEvent,
  state: ApplicationState,
): boolean {
  if (before === undefined) return state === 'draft';
  if (before === state) return true;
  const name = applicationEvents.find((each) => each === payload['event']);
  return (
    name !== undefined && payload['previous_state'] === before && nextApplicationState(before, name) === state
  );
}

const afterApproval: readonly ApplicationState[] = [
  'approved',
  'active',
  'under_review',
  'suspended',
  'exited',
];
const withAccount: readonly ApplicationState[] = ['active', 'under_review', 'suspended'];
const beforeSubmission: readonly ApplicationState[] = ['draft', 'withdrawn', 'expired'];

function contradictions(row: Row): CheckFinding[] {
  const wrong: [string, boolean][] = [
    ['application_not_submitted', row.submitted_at === null && !beforeSubmission.includes(row.state)],
    ['application_not_decided', row.decided_at === null && afterApproval.includes(row.state)],
    ['application_without_risk', row.risk_level === null && afterApproval.includes(row.state)],
    [
      'application_without_account',
      row.parent_id === null && !row.has_account && withAccount.includes(row.state),
    ],
    ['application_with_account', row.decided_at === null && row.has_account],
  ];
  return wrong.flatMap(([code, isWrong]) =>
    isWrong ? [{ code, record_id: row.id, detail: `It is ${row.state}` }] : [],
  );
}

async function readRows(trx: Knex): Promise<Row[]> {
  const rows: Row[] = await trx('applications').select(
    'id',
    'parent_id',
    'state',
    'submitted_at',
    'decided_at',
    'risk_level',
    trx.raw('EXISTS (SELECT 1 FROM trading_accounts WHERE application_id = applications.id) AS has_account'),
  );
  return rows;
}

function stateIn(value: unknown): ApplicationState | undefined {
  return applicationStates.find((state) => state === value);
}
