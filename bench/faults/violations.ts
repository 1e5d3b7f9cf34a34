import { isEnded, type ApplicationState, applicationStates } from '../../domain/onboarding/rules.js';
import type { Entry } from './ack-log.js';
import type { Facts } from './facts.js';

const paths = {
  start: /^\/api\/v1\/onboarding\/applications$/,
  owner: /^\/api\/v1\/onboarding\/applications\/([^/]+)\/owners$/,
  document: /^\/api\/v1\/onboarding\/applications\/([^/]+)\/documents$/,
  submission: /^\/api\/v1\/onboarding\/applications\/([^/]+)\/submission$/,
  claim: /^\/api\/v1\/compliance\/cases\/([^/]+)\/claim$/,
  recommendation: /^\/api\/v1\/compliance\/cases\/([^/]+)\/recommendation$/,
  decision: /^\/api\/v1\/compliance\/cases\/([^/]+)\/decision$/,
};

const actions = {
  submission: 'onboarding.submit',
  claim: 'compliance.claim',
  recommendation: 'compliance.recommend',
  decision: 'compliance.decide',
} as const;

const liveCaseStates = ['open', 'in_work', 'waiting_for_client', 'recommended'];

/** The applications that clients were told to have begun. */
export function rootIdsOf(log: readonly Entry[]): string[] {
  return acknowledged(log, 'start').map(({ id }) => id);
}

/** Everything that does not hold: what was acknowledged and is not there exactly once, and what must never be. */
export function findViolations(log: readonly Entry[], facts: Facts): string[] {
  return [
    ...lostOrDoubled(log, facts),
    ...repeatedActs(log, facts),
    ...facts.applications.flatMap((application) => casesOf(application.id, facts)),
    ...facts.applications.flatMap((application) => accountsOf(application, facts)),
    ...facts.applications.flatMap((application) => workflowOf(application, facts)),
    ...eventViolations(facts.events),
  ];
}

function lostOrDoubled(log: readonly Entry[], { applications, documents }: Facts): string[] {
  const roots = applications.filter(({ parent_id }) => parent_id === null).map(({ id }) => id);
  const owners = applications.filter(({ parent_id }) => parent_id !== null).map(({ id }) => id);
  const pairs = [
    { what: 'application', told: rootIdsOf(log), held: roots },
    { what: 'owner', told: acknowledged(log, 'owner').map(({ id }) => id), held: owners },
    {
      what: 'document',
      told: acknowledged(log, 'document').map(({ id }) => id),
      held: documents.map(({ id }) => id),
    },
  ];
  return pairs.flatMap(({ what, told, held }) => [
    ...told
      .filter((id) => !held.includes(id))
      .map((id) => `The ${what} ${id} was acknowledged and is not there`),
    ...held
      .filter((id) => !told.includes(id))
      .map((id) => `The ${what} ${id} is there and nobody was told: a repeat made a second one`),
  ]);
}

function repeatedActs(log: readonly Entry[], { acts }: Facts): string[] {
  return (['submission', 'claim', 'recommendation', 'decision'] as const).flatMap((kind) =>
    [...new Set(acknowledged(log, kind).map(({ about }) => about))].flatMap((about) => {
      const count = acts.find((act) => act.action === actions[kind] && act.record_id === about)?.count ?? 0;
      return count === 1 ? [] : [`The ${kind} on ${about} was acknowledged and done ${count} times`];
    }),
  );
}

function casesOf(id: string, { cases }: Facts): string[] {
  const all = cases.filter(({ application_id }) => application_id === id);
  const live = all.filter(({ state }) => liveCaseStates.includes(state));
  const approvals = all.filter(({ decision }) => decision === 'approve');
  return [
    ...(live.length > 1 ? [`Application ${id} has ${live.length} live cases`] : []),
    ...(approvals.length === 1 ? [] : [`Application ${id} was approved ${approvals.length} times`]),
    ...(all.length > 1 ? [`Application ${id} has ${all.length} cases and needed one`] : []),
  ];
}

function accountsOf({ id, parent_id, state }: Facts['applications'][number], facts: Facts): string[] {
  const count = facts.trading_accounts.filter(({ application_id }) => application_id === id).length;
  const due = parent_id === null ? 1 : 0;
  return [
    ...(state === 'active' ? [] : [`Application ${id} is ${state} and not active`]),
    ...(count === due ? [] : [`Application ${id} has ${count} trading accounts and not ${due}`]),
  ];
}

function workflowOf({ id, state }: Facts['applications'][number], { workflows }: Facts): string[] {
  const status = workflows.find(({ application_id }) => application_id === id)?.status ?? 'MISSING';
  const isOver = applicationStates.filter(isEndedState).some((each) => each === state);
  return isOver || status === 'RUNNING' ? [] : [`The workflow of ${id} (${state}) is ${status}`];
}

function eventViolations({ written, arrived, arrived_rows }: Facts['events']): string[] {
  return [
    ...(arrived === written ? [] : [`${written} events were written and ${arrived} arrived in ClickHouse`]),
    ...(arrived_rows === arrived ? [] : [`${arrived} events are ${arrived_rows} rows in ClickHouse`]),
  ];
}

const isEndedState = (state: ApplicationState) => isEnded(state);

function acknowledged(log: readonly Entry[], kind: keyof typeof paths): { id: string; about: string }[] {
  const isOfKind = ({ outcome, method, path }: Entry) =>
    outcome === 'acknowledged' && method === 'POST' && paths[kind].test(path);
  return log
    .filter(isOfKind)
    .map(({ id, path }) => ({ id: id ?? '', about: paths[kind].exec(path)?.[1] ?? '' }));
}
