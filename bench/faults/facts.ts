import type { Client } from '@temporalio/client';
import type { ClickHouseClient } from '@clickhouse/client';
import type { Knex } from 'knex';
import { z } from 'zod';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';

const applicationRow = z.object({
  id: z.string(),
  parent_id: z.string().nullable(),
  user_id: z.string(),
  state: z.string(),
});
const documentRow = z.object({ id: z.string(), application_id: z.string() });
const caseRow = z.object({
  id: z.string(),
  application_id: z.string(),
  state: z.string(),
  decision: z.string().nullable(),
});
const accountRow = z.object({ application_id: z.string() });
const actRow = z.object({ action: z.string(), record_id: z.string(), count: z.coerce.number() });
const countRow = z.object({ rows: z.coerce.number(), events: z.coerce.number() });

/** What the stores hold of the clients of a run: rows as they are, nothing judged. */
export interface Facts {
  applications: z.infer<typeof applicationRow>[];
  documents: z.infer<typeof documentRow>[];
  cases: z.infer<typeof caseRow>[];
  trading_accounts: z.infer<typeof accountRow>[];
  /** Entries of the audit log about things that were done. */
  acts: z.infer<typeof actRow>[];
  workflows: { application_id: string; status: string }[];
  /** Events in the outbox; of them in ClickHouse: rows, and different ones. */
  events: { written: number; arrived_rows: number; arrived: number };
}

export interface Stores {
  database: Knex;
  clickhouse: ClickHouseClient;
  temporal: Client;
}

/** Reads everything that belongs to these clients, starting from the people who applied. */
export async function gatherFacts(
  { database, clickhouse, temporal }: Stores,
  rootIds: readonly string[],
): Promise<Facts> {
  const users = database('applications').select('user_id').whereIn('id', rootIds);
  const applications = applicationRow.array().parse(await database('applications').whereIn('user_id', users));
  const ids = applications.map(({ id }) => id);
  const below = (table: string) => database(table).whereIn('application_id', ids);
  const cases = caseRow.array().parse(await below('cases'));
  return {
    applications,
    documents: documentRow.array().parse(await below('documents')),
    cases,
    trading_accounts: accountRow.array().parse(await below('trading_accounts')),
    acts: await actsOn(database, [...ids, ...cases.map(({ id }) => id)]),
    workflows: await Promise.all(applications.map(({ id }) => workflowOf(temporal, id))),
    events: await eventsOf(database, clickhouse, ids),
  };
}

async function actsOn(database: Knex, recordIds: string[]): Promise<Facts['acts']> {
  const rows = database('audit_entries')
    .select('action', 'record_id')
    .count('* as count')
    .groupBy('action', 'record_id');
  return actRow.array().parse(await rows.where({ outcome: 'done' }).whereIn('record_id', recordIds));
}

async function workflowOf(temporal: Client, application_id: string): Promise<Facts['workflows'][number]> {
  const handle = temporal.workflow.getHandle(onboardingWorkflowId(application_id));
  const status = await handle.describe().then(
    (found) => found.status.name,
    () => 'MISSING',
  );
  return { application_id, status };
}

async function eventsOf(
  database: Knex,
  clickhouse: ClickHouseClient,
  ids: string[],
): Promise<Facts['events']> {
  const written = z
    .object({ event_id: z.string() })
    .array()
    .parse(
      await database('outbox')
        .select('event_id')
        .whereIn('noun', ['onboarding', 'compliance'])
        .where((one) =>
          one.whereIn('record_id', ids).orWhereRaw("payload->>'application_id' = ANY(?)", [ids]),
        ),
    );
  const query =
    'SELECT count() AS rows, uniqExact(event_id) AS events FROM onboarding_events FINAL WHERE has({ids: Array(UUID)}, event_id)';
  const query_params = { ids: written.map(({ event_id }) => event_id) };
  const answer = await clickhouse.query({ query, query_params, format: 'JSONEachRow' });
  const [arrived] = countRow.array().parse(await answer.json());
  return { written: written.length, arrived_rows: arrived?.rows ?? 0, arrived: arrived?.events ?? 0 };
}
