import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { openDesk, type Desk } from '../api/testing/clients.js';
import { openHouse, type House } from '../api/testing/harness.js';
import { riskModelInForce } from '../db/models/risk-models.js';
import { assessRisk } from '../domain/compliance/risk.js';
import { hashOfJson } from '../lib/crypto/hash.js';
import { isoDay } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { createLog } from '../lib/log.js';
import { createPurserApi } from '../sdk/client.js';
import { createScreeningLists } from './clients/screening-lists.js';
import { createEvidenceActivities } from './onboarding-evidence.js';

let house: House;
let desk: Desk;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
});

afterAll(() => house.close());

/** A worker that something happens to each time it has read a file. */
function workerWith(afterFile: () => Promise<void>) {
  const { token } = desk.worker;
  const api = createPurserApi({
    baseUrl: house.url,
    token: async () => token,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      if (/\/file$/.test(new URL(answer.url).pathname)) await afterFile();
      return answer;
    },
  });
  return createEvidenceActivities({
    api,
    log: createLog({ service: 'test', level: 'silent' }),
    identityProvider: { name: 'none', ask: async () => ({ reference: '' }) },
    screeningLists: createScreeningLists(api),
    sanctionsDir: null,
    listAddresses: new Map(),
    today: () => isoDay(house.deps.clock.now()),
  });
}

async function weigh(afterFile: () => Promise<void>) {
  const client = await house.signIn('client');
  const { id } = await desk.apply(client);
  await desk.submit(client, id);
  await desk.ok(desk.step(id, 'start_checks'));
  await desk.screen(id);
  const worker = workerWith(afterFile);
  await new MockActivityEnvironment({ activityType: 'assessRisk' }).run(() =>
    worker.assessRisk({ application_id: id, round: 1 }),
  );
  return house.owner('risk_assessments').where({ application_id: id }).orderBy('created_at');
}

/** Two officers have put a version into force in which a trading client weighs more. */
async function anotherModel(): Promise<string> {
  const { id: base_id, content: before, version: number } = await riskModelInForce(house.owner);
  const name = `v${number + 1}`;
  const product = { ...before.tables.product, weight: 100 };
  const content = { ...before, version: name, tables: { ...before.tables, product } };
  const [proposed_by, decided_by] = [desk.officer.id, (await house.signIn('compliance_officer')).id];
  const [id, dry_run_id, at] = [newId(), newId(), new Date()];
  await house.owner('risk_dry_runs').insert({
    ...{ id: dry_run_id, base_id, draft_hash: 'a'.repeat(64), parties: 0, moves: '[]' },
    ...{ started_by: proposed_by, started_at: at },
  });
  await house.owner('risk_models').where({ id: base_id }).update({ state: 'retired', retired_at: at });
  await house.owner('risk_models').insert({
    ...{ id, version: number + 1, name, content, content_hash: hashOfJson(content), state: 'in_force' },
    ...{ base_id, dry_run_id, proposed_by, reason: 'Because', proposed_at: at },
    ...{ decided_by, decided_at: at, note: 'Seen', in_force_at: at },
  });
  return name;
}

describe('the risk of a client', () => {
  it('is kept with what was weighed, from which the model gives it again', async () => {
    const [kept, ...more] = await weigh(async () => undefined);
    expect(more).toEqual([]);
    const { content, content_hash } = await riskModelInForce(house.owner);
    const { score, level, reasons } = assessRisk(kept.facts, content);
    expect(kept).toMatchObject({ score, level, reasons, config_hash: content_hash });
  });

  it('is weighed once more when another model came into force meanwhile', async () => {
    const before = await riskModelInForce(house.owner);
    let name = '';
    const [first, second, ...more] = await weigh(async () => {
      if (name === '') name = await anotherModel();
    });
    expect(more).toEqual([]);
    expect(first).toMatchObject({ model_version: before.name, config_hash: before.content_hash });
    expect(second).toMatchObject({ model_version: name, business_key: `${first.business_key}/again` });
    expect(second.score - first.score).toBe(18);
    const { risk_level } = await house.owner('applications').where({ id: second.application_id }).first();
    expect(risk_level).toBe(second.level);
  });
});
