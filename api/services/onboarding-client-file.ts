import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { casesOf } from '../../db/models/cases.js';
import { messagesOf } from '../../db/models/messages.js';
import { TradingAccountModel } from '../../db/models/trading-accounts.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { ClientFile, ScreeningView } from '../../domain/compliance/case-views.js';
import { nextStateOf, onboardingWorkflowId, type ApplicationEvent } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { Context } from '../context.js';
import { workflowLinkOf } from '../workflow-link.js';
import type { Evidence } from './compliance-evidence.js';
import { caseNames, namedCase } from './compliance-views.js';
import { plain } from './onboarding-views.js';

/** Everything that is known of a client, for staff: the evidence, the conversation, the cases, the way to the workflow. */
export async function clientFileOf(
  trx: Knex,
  evidence: Evidence,
  { config }: Pick<Context, 'config'>,
): Promise<ClientFile> {
  const { application, documents, checks, assessments, parties } = evidence;
  const messages = await messagesOf(trx, application.id);
  const cases = await casesOf(trx, application.id);
  const names = await namesIn(
    trx,
    evidence,
    messages.map(({ author_id }) => author_id),
  );
  const namesInCases = await caseNames(trx, cases);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    application: { ...plain(application), parent: await parentOf(trx, application) },
    owners: parties.map(ownerOf),
    documents: documents.map((each) => ({ ...plain(each), uploaded_by_name: nameOf(each.uploaded_by) })),
    checks: checks.map(plain),
    screenings: screeningViews(evidence, nameOf),
    risk_assessments: assessments.map(plain),
    messages: messages.map((each) => ({ ...plain(each), author_name: nameOf(each.author_id) })),
    cases: cases.map((each) => namedCase(each, namesInCases)),
    trading_account: await tradingAccountOf(trx, application.id),
    workflow: workflowLinkOf(onboardingWorkflowId(application.id), config.TEMPORAL_NAMESPACE),
    allowed_events: staffEvents(application),
  };
}

/** Names the company above each of some applications. */
export async function parentsOf(trx: Knex, applications: readonly Application[]) {
  const ids = applications.flatMap(({ parent_id }) => parent_id ?? []);
  const parents = await ApplicationModel.query(trx).findByIds([...new Set(ids)]);
  return new Map(parents.map(({ id, display_name }) => [id, { id, display_name }]));
}

async function parentOf(trx: Knex, application: Application) {
  const parents = await parentsOf(trx, [application]);
  return (application.parent_id && parents.get(application.parent_id)) || null;
}

function namesIn(
  trx: Knex,
  { documents, hits }: Evidence,
  authorIds: string[],
): Promise<Map<string, string>> {
  return actorNames(trx, [
    ...authorIds,
    ...documents.map((each) => each.uploaded_by),
    ...hits.map((hit) => hit.reviewed_by),
  ]);
}

function screeningViews(
  { screenings, hits, current }: Evidence,
  nameOf: (id: string | null) => string | null,
): ScreeningView[] {
  const currentIds = new Set(current.map(({ id }) => id));
  return screenings.map((screening) => ({
    ...plain(screening),
    hits: hits
      .filter((hit) => hit.screening_id === screening.id)
      .map((hit) => ({
        ...plain(hit),
        reviewed_by_name: nameOf(hit.reviewed_by),
        is_current: currentIds.has(hit.id),
      })),
  }));
}

async function tradingAccountOf(trx: Knex, applicationId: string) {
  const account = await TradingAccountModel.query(trx).findOne({ application_id: applicationId });
  if (!account) return null;
  const { id, name, base_currency, status, created_at } = account;
  return { id, name, base_currency, status, created_at };
}

const officerEvents = ['suspend', 'reinstate', 'exit', 'begin_review'] as const satisfies ApplicationEvent[];

/** What an officer can do with the client now. */
function staffEvents(application: Application): ApplicationEvent[] {
  return officerEvents.filter((event) => nextStateOf(application, event) !== null);
}

function ownerOf(owner: Application) {
  const { id, display_name, kind, state, party_roles, ownership_percent, risk_level, country } = owner;
  return { id, display_name, kind, state, party_roles, ownership_percent, risk_level, country };
}
