import { writeCheckpoint } from '../../services/audit-checkpoints.js';
import { newId } from '../../../lib/ids.js';
import { eventually } from '../../../lib/testing/eventually.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { clickhouseConsumer } from '../../feeder/consumers/clickhouse.js';
import { createRelay } from '../../feeder/relay.js';
import type { House } from '../../testing/harness.js';
import { transact, type Work } from '../../work.js';

export interface People {
  client: string;
  company: string;
  analyst: string;
  officer: string;
}

/** Who and what the small world holds: a draft, a client with an account, and somebody who was rejected. */
export function nameWorld() {
  return { draft: newId(), active: newId(), rejected: newId(), approval: newId(), refusal: newId() };
}

export type Names = ReturnType<typeof nameWorld>;

/** Writes rows and events as the services would have. */
export function createScribe(house: House, deps: ApiDeps) {
  const act = (run: (work: Work) => Promise<void>, actorId = 'test') =>
    transact(houseContext(deps, actorId), run);

  const tell = (id: string, previous_state: string | null, state: string, event?: string) =>
    act(async (work) => {
      const kind = `onboarding.${event ?? 'started'}`;
      const payload = { application_id: id, state, event, previous_state };
      work.emit({ kind, noun: 'onboarding', record_id: id, payload });
    });

  const tellCase = (id: string, application_id: string, state: string, actor: string) =>
    act(async (work) => {
      const payload = { case_id: id, application_id, state };
      work.emit({ kind: `compliance.case_${state}`, noun: 'compliance', record_id: id, payload });
    }, actor);

  /** ClickHouse has what it is given, and every consumer stands at the end. */
  const catchUp = async () => {
    const turn = createRelay(deps, clickhouseConsumer(deps));
    const newest = house.owner('outbox').orderBy([
      { column: 'xid', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
    const cursor = await eventually(async () => {
      await turn();
      const last = await newest.clone().first();
      const moved = await house.owner('outbox_cursors').where({ consumer: 'clickhouse' }).first();
      return moved?.id === last.id && moved;
    });
    const { xid, id, updated_at } = cursor;
    const rows = ['notifications', 'settlements', 'webhooks', 'workflows'].map((consumer) => ({
      consumer,
      xid,
      id,
      updated_at,
    }));
    await house.owner('outbox_cursors').insert(rows).onConflict('consumer').merge();
  };

  return { act, tell, tellCase, catchUp };
}

export type Scribe = ReturnType<typeof createScribe>;

/** A world in which everything holds. */
export async function fillWorld(house: House, scribe: Scribe, names: Names, people: People): Promise<void> {
  await insertRows(house, names, people);
  for (const id of [names.draft, names.active, names.rejected]) await scribe.tell(id, null, 'draft');
  for (const id of [names.active, names.rejected]) {
    await scribe.tell(id, 'draft', 'submitted', 'submit');
    await scribe.tell(id, 'submitted', 'checking', 'start_checks');
    await scribe.tell(id, 'checking', 'in_review', 'open_review');
  }
  const caseOf = { [names.active]: names.approval, [names.rejected]: names.refusal };
  for (const [applicationId, id] of Object.entries(caseOf)) {
    for (const state of ['open', 'in_work', 'recommended']) {
      await scribe.tellCase(id, applicationId, state, people.analyst);
    }
    await scribe.tellCase(id, applicationId, 'decided', people.officer);
  }
  await scribe.tell(names.active, 'in_review', 'approved', 'approve');
  await scribe.tell(names.active, 'approved', 'active', 'activate');
  await scribe.tell(names.rejected, 'in_review', 'rejected', 'reject');
  await scribe.act(async (work) => work.audit({ action: 'test.act', noun: 'test', record_id: 'one' }));
  await writeCheckpoint(house.deps);
  await scribe.catchUp();
}

async function insertRows(house: House, names: Names, people: People): Promise<void> {
  const at = new Date();
  const decided = { submitted_at: at, decided_at: at, risk_level: 'low' };
  const person = {
    kind: 'natural_person',
    display_name: 'Ana',
    country: 'RS',
    created_at: at,
    updated_at: at,
  };
  await house.owner('applications').insert([
    { ...person, id: names.draft, user_id: people.company, state: 'draft' },
    { ...person, id: names.active, user_id: people.client, state: 'active', ...decided },
    { ...person, id: names.rejected, user_id: people.client, state: 'rejected', ...decided },
  ]);
  const account = {
    application_id: names.active,
    user_id: people.client,
    name: 'Main',
    base_currency: 'EUR',
  };
  await house.owner('trading_accounts').insert(account);
  const byTwo = {
    recommended_by: people.analyst,
    recommended_at: at,
    decided_by: people.officer,
    decided_at: at,
  };
  const oneCase = (id: string, application_id: string, decision: string) => ({
    id,
    application_id,
    business_key: id,
    reason: 'onboarding',
    state: 'decided',
    recommendation: decision,
    decision,
    ...byTwo,
    evidence_hash: 'hash',
    opened_at: at,
    updated_at: at,
  });
  await house
    .owner('cases')
    .insert([
      oneCase(names.approval, names.active, 'approve'),
      oneCase(names.refusal, names.rejected, 'reject'),
    ]);
  const setting = {
    key: 'onboarding.expiry_days',
    value: 45,
    version: 1,
    changed_by: 'test',
    changed_at: at,
  };
  await house.owner('settings').insert(setting);
  await house.owner('setting_versions').insert({ ...setting, reason: 'test' });
}
