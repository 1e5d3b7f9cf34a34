import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { msToTs } from '@temporalio/common/lib/time.js';
import { openTestClickhouse, type TestClickhouse } from '../../db/testing/clickhouse.js';
import { newId } from '../../lib/ids.js';
import { connectTemporal, type TemporalConnection } from '../../lib/temporal/client.js';
import { eventually } from '../../lib/testing/eventually.js';
import { houseContext, type ApiDeps } from '../context.js';
import { clickhouseConsumer } from '../feeder/consumers/clickhouse.js';
import { createRelay } from '../feeder/relay.js';
import { writeCheckpoint } from '../services/audit-checkpoints.js';
import { openHouse, type House } from '../testing/harness.js';
import { transact, type Work } from '../work.js';
import { checks, verifyAll } from './checks.js';

let house: House;
let store: TestClickhouse;
let temporal: TemporalConnection;
let deps: ApiDeps;
let people: { client: string; company: string; analyst: string; officer: string };

const ids = { draft: newId(), active: newId(), rejected: newId(), approval: newId(), refusal: newId() };
const hour = 3_600_000;

beforeAll(async () => {
  house = await openHouse();
  store = await openTestClickhouse();
  temporal = await openNamespace();
  deps = { ...house.deps, clickhouse: store.clickhouse, temporal: temporal.client };
  const [client, company, analyst, officer] = await Promise.all(
    (['client', 'client', 'compliance_analyst', 'compliance_officer'] as const).map((role) =>
      house.signIn(role),
    ),
  );
  people = {
    client: client?.id ?? '',
    company: company?.id ?? '',
    analyst: analyst?.id ?? '',
    officer: officer?.id ?? '',
  };
  await live();
  await startWorkflow(ids.draft);
  await startWorkflow(ids.active);
}, 60_000);
afterAll(async () => {
  await temporal.close();
  await store.close();
  await house.close();
});

/** A namespace of our own: other suites have workflows on the same server. */
async function openNamespace(): Promise<TemporalConnection> {
  const { config, keys } = house.deps;
  const namespace = `verify-${newId()}`;
  const connection = connectTemporal({ address: config.TEMPORAL_ADDRESS, namespace, keys });
  const client = await connection.client();
  await client.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await eventually(async () => {
    try {
      await client.workflow.count('');
      return true;
    } catch {
      return false;
    }
  }, 30_000);
  return connection;
}

async function startWorkflow(applicationId: string): Promise<void> {
  const client = await temporal.client();
  await client.workflow.start('onboardClient', {
    workflowId: `onboarding/${applicationId}`,
    taskQueue: 'nobody',
    args: [{}],
  });
}

const stop = async (applicationId: string) =>
  (await temporal.client()).workflow.getHandle(`onboarding/${applicationId}`).terminate('test');

/** Three applications and two cases, as the services would have written them. */
async function live(): Promise<void> {
  const now = new Date();
  const application = (id: string, user_id: string, more: object) => ({
    id,
    user_id,
    kind: 'natural_person',
    display_name: 'Ana',
    country: 'RS',
    created_at: now,
    updated_at: now,
    ...more,
  });
  const decided = { submitted_at: now, decided_at: now, risk_level: 'low' };
  await house
    .owner('applications')
    .insert([
      application(ids.draft, people.company, { state: 'draft' }),
      application(ids.active, people.client, { state: 'active', ...decided }),
      application(ids.rejected, people.client, { state: 'rejected', ...decided }),
    ]);
  await addAccount(ids.active);
  const oneCase = (id: string, application_id: string, decision: string) => ({
    id,
    application_id,
    reason: 'onboarding',
    business_key: id,
    state: 'decided',
    recommendation: decision,
    recommended_by: people.analyst,
    recommended_at: now,
    decision,
    decided_by: people.officer,
    decided_at: now,
    evidence_hash: 'hash',
    opened_at: now,
    updated_at: now,
  });
  await house
    .owner('cases')
    .insert([oneCase(ids.approval, ids.active, 'approve'), oneCase(ids.refusal, ids.rejected, 'reject')]);
  for (const id of [ids.draft, ids.active, ids.rejected]) await tell(id, null, 'draft');
  for (const id of [ids.active, ids.rejected]) {
    await tell(id, 'draft', 'submitted', 'submit');
    await tell(id, 'submitted', 'checking', 'start_checks');
    await tell(id, 'checking', 'in_review', 'open_review');
  }
  for (const [case_id, application_id] of [
    [ids.approval, ids.active],
    [ids.refusal, ids.rejected],
  ] as const) {
    for (const state of ['open', 'in_work', 'recommended'])
      await tellCase(case_id, application_id, state, people.analyst);
    await tellCase(case_id, application_id, 'decided', people.officer, 'compliance.case_decided');
  }
  await tell(ids.active, 'in_review', 'approved', 'approve');
  await tell(ids.active, 'approved', 'active', 'activate');
  await tell(ids.rejected, 'in_review', 'rejected', 'reject');
  await act(async (work) => work.audit({ action: 'test.act', noun: 'test', record_id: 'one' }));
  await writeCheckpoint(deps);
  const row = { key: 'onboarding.expiry_days', value: 45, version: 1, changed_by: 'test', changed_at: now };
  await house.owner('settings').insert(row);
  await house.owner('setting_versions').insert({ ...row, reason: 'test' });
  await catchUp();
}

function act(run: (work: Work) => Promise<void>, actorId = 'test'): Promise<void> {
  const context = houseContext(deps, actorId);
  return transact(context, run);
}

const tell = (id: string, previous_state: string | null, state: string, event?: string) =>
  act(async (work) =>
    work.emit({
      kind: `onboarding.${event ?? 'started'}`,
      noun: 'onboarding',
      record_id: id,
      payload: { application_id: id, state, event, previous_state },
    }),
  );
const tellCase = (
  case_id: string,
  application_id: string,
  state: string,
  actor: string,
  kind = `compliance.case_${state}`,
) =>
  act(
    async (work) =>
      work.emit({
        kind,
        noun: 'compliance',
        record_id: case_id,
        payload: { case_id, application_id, state },
      }),
    actor,
  );
async function addAccount(application_id: string): Promise<void> {
  const at = new Date();
  const row = {
    id: newId(),
    application_id,
    user_id: people.client,
    name: 'Main',
    base_currency: 'EUR',
    status: 'active',
    created_at: at,
    updated_at: at,
  };
  await house.owner('trading_accounts').insert(row);
}

/** Every consumer stands at the end; ClickHouse has what it was given. */
async function catchUp(): Promise<void> {
  const turn = createRelay(deps, clickhouseConsumer(deps));
  await eventually(async () => {
    await turn();
    const [last] = await house
      .owner('outbox')
      .orderBy([
        { column: 'xid', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(1);
    const cursor = await house.owner('outbox_cursors').where({ consumer: 'clickhouse' }).first();
    return cursor?.id === last.id;
  });
  const { xid, id } = await house.owner('outbox_cursors').where({ consumer: 'clickhouse' }).first();
  for (const consumer of ['notifications', 'workflows']) {
    await house
      .owner('outbox_cursors')
      .insert({ consumer, xid, id, updated_at: new Date() })
      .onConflict('consumer')
      .merge();
  }
}

async function verify(name?: string) {
  const chosen = name ? Object.fromEntries(Object.entries(checks).filter(([each]) => each === name)) : checks;
  return verifyAll({ deps, graceSeconds: 0 }, chosen);
}

async function codes(name: string): Promise<string[]> {
  const { ok, checks: results } = await verify(name);
  const found = results[name]?.findings ?? [];
  expect(ok).toBe(found.length === 0);
  return found.map(({ code, record_id }) => `${code} ${record_id}`).sort();
}

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each();
});

/** Changes a row behind everybody's back, until the test ends. */
async function plant(
  table: string,
  where: Record<string, unknown>,
  change: Record<string, unknown>,
): Promise<void> {
  const before = await house.owner(table).where(where).first();
  undo.push(() =>
    house
      .owner(table)
      .where(where)
      .update(Object.fromEntries(Object.keys(change).map((name) => [name, before[name]]))),
  );
  await house.owner(table).where(where).update(change);
}

/** Lifts a rule of the table for the length of a test: an insider could. */
async function without(
  table: string,
  kind: 'CONSTRAINT' | 'INDEX',
  name: string,
  definition: string,
): Promise<void> {
  await house.owner.raw(
    kind === 'INDEX' ? `DROP INDEX ${name}` : `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
  );
  undo.push(() =>
    house.owner.raw(
      kind === 'INDEX' ? definition : `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`,
    ),
  );
}

describe('verifyAll', () => {
  it('finds nothing where everything holds, and looks at what is there', async () => {
    const { ok, checks: results } = await verify();
    expect(
      Object.entries(results).flatMap(([name, { findings }]) => findings.map((finding) => [name, finding])),
    ).toEqual([]);
    expect(ok).toBe(true);
    expect(
      Object.fromEntries(Object.entries(results).map(([name, { examined }]) => [name, examined])),
    ).toEqual({
      applications: 3,
      audit_chain: 2,
      cases: 2,
      clickhouse: 20,
      idempotency_keys: 0,
      outbox: 3,
      settings: 1,
      workflows: 3,
    });
  });

  it('counts a check that cannot be made as not passed', async () => {
    const away = { ...deps, temporal: () => Promise.reject(new Error('Temporal is away')) };
    const { ok, checks: results } = await verifyAll(
      { deps: away, graceSeconds: 0 },
      { workflows: checks['workflows'] ?? (() => Promise.reject()) },
    );
    expect(ok).toBe(false);
    expect(results['workflows']?.findings).toEqual([
      { code: 'check_not_made', record_id: null, detail: 'Temporal is away' },
    ]);
  });
});

describe('planted errors in applications', () => {
  it.each([
    [
      'a state that no event led to',
      () => plant('applications', { id: ids.active }, { state: 'suspended' }),
      () => [`application_state_differs ${ids.active}`],
    ],
    [
      'an approval without a decision',
      () => plant('applications', { id: ids.active }, { decided_at: null }),
      () => [`application_not_decided ${ids.active}`, `application_with_account ${ids.active}`],
    ],
    [
      'a client whose risk nobody assessed',
      () => plant('applications', { id: ids.active }, { risk_level: null }),
      () => [`application_without_risk ${ids.active}`],
    ],
    [
      'a submission without its time',
      () => plant('applications', { id: ids.rejected }, { submitted_at: null }),
      () => [`application_not_submitted ${ids.rejected}`],
    ],
    [
      'a client without an account',
      () => plant('trading_accounts', { user_id: people.client }, { application_id: null }),
      () => [`application_without_account ${ids.active}`],
    ],
  ])('%s', async (_name, spoil, expected) => {
    await spoil();
    expect(await codes('applications')).toEqual(expected());
  });

  it('a step that no rule allows', async () => {
    await tell(ids.draft, 'draft', 'active', 'activate');
    undo.push(() =>
      house.owner('outbox').where({ record_id: ids.draft, kind: 'onboarding.activate' }).delete(),
    );
    expect(await codes('applications')).toEqual([
      `application_state_differs ${ids.draft}`,
      `application_step_illegal ${ids.draft}`,
    ]);
  });
});

describe('planted errors in cases', () => {
  it.each([
    [
      'another state',
      () => plant('cases', { id: ids.approval }, { state: 'closed' }),
      () => [`case_state_differs ${ids.approval}`],
    ],
    [
      'a decision without its reasons',
      () => plant('cases', { id: ids.approval }, { evidence_hash: null }),
      () => [`case_decision_incomplete ${ids.approval}`],
    ],
    [
      'a decision without a recommendation',
      () => plant('cases', { id: ids.approval }, { recommended_by: null }),
      () => [`case_without_recommendation ${ids.approval}`],
    ],
    [
      'another decider',
      () => plant('cases', { id: ids.approval }, { decided_by: newId() }),
      () => [`case_decider_differs ${ids.approval}`],
    ],
    [
      'a decision that such a case cannot have',
      () => plant('cases', { id: ids.approval }, { decision: 'exit' }),
      () => [`case_decision_impossible ${ids.approval}`],
    ],
  ])('%s', async (_name, spoil, expected) => {
    await spoil();
    expect(await codes('cases')).toEqual(expected());
  });

  it('one who decided on their own recommendation', async () => {
    await without(
      'cases',
      'CONSTRAINT',
      'cases_check',
      'CHECK (recommended_by IS NULL OR decided_by IS NULL OR recommended_by::text <> decided_by)',
    );
    await plant('cases', { id: ids.approval }, { recommended_by: people.officer });
    expect(await codes('cases')).toEqual([`case_decided_by_its_analyst ${ids.approval}`]);
  });

  it('a second live case, and one of an application that has ended', async () => {
    const index =
      "CREATE UNIQUE INDEX idx_cases_one_live ON cases(application_id) WHERE state NOT IN ('decided', 'closed')";
    await without('cases', 'INDEX', 'idx_cases_one_live', index);
    const now = new Date();
    const added = [newId(), newId()];
    await house
      .owner('cases')
      .insert(
        added.map((id, each) => ({
          id,
          application_id: ids.rejected,
          reason: 'manual',
          business_key: id,
          state: 'open',
          opened_at: new Date(now.getTime() + each),
          updated_at: now,
        })),
      );
    undo.push(() => house.owner('cases').whereIn('id', added).delete());
    for (const id of added) await tellCase(id, ids.rejected, 'open', people.analyst);
    undo.push(() => house.owner('outbox').whereIn('record_id', added).delete());
    expect(await codes('cases')).toEqual(
      [...added.map((id) => `case_of_ended_application ${id}`), `second_live_case ${added[1]}`].sort(),
    );
  });
});

describe('planted errors elsewhere', () => {
  it('an audit entry that was changed', async () => {
    await plant('audit_entries', { record_id: 'one' }, { actor_id: 'somebody-else' });
    expect((await codes('audit_chain')).map((each) => each.split(' ')[0])).toEqual(['changed']);
  });

  it('a consumer that is behind', async () => {
    await plant('outbox_cursors', { consumer: 'workflows' }, { xid: '0', id: 0 });
    expect(await codes('outbox')).toEqual(['consumer_behind workflows']);
    expect(
      (
        await verifyAll(
          { deps, graceSeconds: 3_600 },
          { outbox: checks['outbox'] ?? (() => Promise.reject()) },
        )
      ).ok,
    ).toBe(true);
  });

  it('kept answers that cannot be given again, were never forgotten, or live too long', async () => {
    const now = Date.now();
    const row = (key: string, more: object) => ({
      principal_id: 'test',
      route: 'post /x',
      key,
      request_hash: 'x',
      state: 'done',
      status: 201,
      claimed_at: new Date(now),
      expires_at: new Date(now + hour),
      ...more,
    });
    await house
      .owner('idempotency_keys')
      .insert([
        row('good', {}),
        row('none', { status: null }),
        row('failed', { status: 500 }),
        row('old', { claimed_at: new Date(now - 3 * hour), expires_at: new Date(now - 2 * hour) }),
        row('long', { expires_at: new Date(now + 48 * hour) }),
      ]);
    undo.push(() => house.owner('idempotency_keys').delete());
    expect(await codes('idempotency_keys')).toEqual([
      'answer_not_repeatable test post /x failed',
      'answer_not_repeatable test post /x none',
      'key_lifetime_wrong test post /x long',
      'key_not_forgotten test post /x old',
    ]);
  });

  it('a setting that the catalogue does not take, or that its history does not explain', async () => {
    await plant('settings', { key: 'onboarding.expiry_days' }, { value: '0' });
    expect(await codes('settings')).toEqual([
      'setting_value_differs onboarding.expiry_days',
      'setting_value_refused onboarding.expiry_days',
    ]);
    await plant('settings', { key: 'onboarding.expiry_days' }, { version: 2 });
    expect(await codes('settings')).toContain('setting_history_broken onboarding.expiry_days');
  });

  it('events that ClickHouse lost, or has and nobody wrote', async () => {
    await plant('outbox', { record_id: ids.draft }, { kind: 'onboarding.renamed' });
    expect(await codes('clickhouse')).toEqual([
      'totals_differ onboarding.renamed draft',
      'totals_differ onboarding.started draft',
    ]);
  });
});

describe('planted errors in workflows', () => {
  it('a live application whose workflow is gone, an ended one whose workflow runs, and a workflow of nobody', async () => {
    await eventually(async () => (await codes('workflows')).length === 0);
    const nobody = newId();
    await stop(ids.active);
    await startWorkflow(ids.rejected);
    await startWorkflow(nobody);
    const expected = [
      `orphan_workflow onboarding/${nobody}`,
      `workflow_left_open ${ids.rejected}`,
      `workflow_missing ${ids.active}`,
    ];
    await eventually(async () => JSON.stringify(await codes('workflows')) === JSON.stringify(expected));
    await stop(ids.rejected);
    await stop(nobody);
  });
});
