import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRiskModel } from '../../domain/compliance/risk-model.js';
import { assessRisk, type RiskFacts, type RiskModelContent } from '../../domain/compliance/risk.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { workflowMessages } from '../feeder/workflow-messages.js';
import { applications, openDesk, personForm, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let other: SignedIn;
const all = '/api/v1/compliance/risk-models';
const { version: _version, ...delivered } = defaultRiskModel;

/** An occupation that counts for more, and a lower floor under gambling. */
const stricter: RiskModelContent = {
  ...delivered,
  tables: { ...delivered.tables, occupation: { ...delivered.tables.occupation, weight: 60 } },
};

const factsOf = (occupation: string, more: Partial<RiskFacts['values']> = {}): RiskFacts => ({
  countries: [{ role: 'residence', country: 'DE' }],
  values: { occupation: [occupation], channel: ['online'], product: ['trading'], pep: ['no'], ...more },
});

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  other = await house.signIn('compliance_officer');
  await desk.loadLists();
});

afterAll(() => house.close());

const inForce = () => desk.ok(desk.get(other, `${all}/in-force`));
const view = (id: string) => desk.ok(desk.get(other, `${all}/${id}`));

/** A party whose newest assessment weighed these facts by the model in force. */
async function weigh(facts: RiskFacts | null): Promise<string> {
  const { id } = await desk.apply(await house.signIn('client'), personForm);
  await house.owner('applications').where({ id }).update({ state: 'active' });
  const { content } = await inForce();
  const assessed = facts
    ? { facts, ...assessRisk(facts, content) }
    : { ...assessRisk(factsOf('employed'), content) };
  await desk.ok(
    desk.post(desk.worker, `${applications}/${id}/risk-assessments`, {
      business_key: `${id}/risk/${newId()}`,
      ...assessed,
    }),
  );
  return id;
}

async function dryRun(as: SignedIn, content: object) {
  const response = await fetch(`${house.url}${all}/dry-run`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content }),
  });
  expect(response.status).toBe(200);
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { lines, found: lines.at(-1).dry_run };
}

const proposal = (content: object, dry_run_id: string) => ({
  content,
  dry_run_id,
  reason: 'A year of figures',
});
const propose = (as: SignedIn, content: object, dry_run_id: string) =>
  desk.post(as, all, proposal(content, dry_run_id));
const step = (as: SignedIn, { id, content_hash }: { id: string; content_hash: string }, what: string) =>
  desk.post(as, `${all}/${id}/${what}`, {
    note: 'Seen the dry run',
    ...(what === 'withdrawal' ? {} : { content_hash }),
  });

async function proposed(as: SignedIn, content: object) {
  const { found } = await dryRun(as, content);
  return desk.ok(propose(as, content, found.id));
}

describe('a dry run', () => {
  it('counts who would move as a count by hand does, says why, and changes nothing', async () => {
    const facts = [
      factsOf('employed'),
      factsOf('gambling'),
      factsOf('gambling', { source_of_funds: ['gift'] }),
      factsOf('cash_intensive_trade'),
      factsOf('employed', { pep: ['yes'] }),
      factsOf('gambling', { screening: ['confirmed'] }),
    ];
    const ids: string[] = [];
    for (const each of facts) ids.push(await weigh(each));
    await weigh(null);
    const before = await house.owner('risk_assessments').orderBy('id');

    const { lines, found } = await dryRun(desk.officer, stricter);
    expect(lines[0]).toEqual({ line: 'begun', dry_run_id: found.id, parties: 7 });
    expect(lines.map(({ line }) => line)).toEqual(['begun', 'done']);
    // By hand: occupation counts 60 instead of 20 per cent; with the channel (3) and the product (2) that gives 59 for gambling
    // (90 x 0.6 = 54), 71 with a gift (12), 53 for cash (80 x 0.6 = 48); by the model in force 23, 35 and 21.
    expect(found).toMatchObject({
      parties: 7,
      without_facts: 1,
      moved: 3,
      is_old: false,
      result_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      moves: [
        { from: 'low', to: 'low', count: 1 },
        { from: 'low', to: 'medium', count: 2 },
        { from: 'medium', to: 'high', count: 1 },
        { from: 'high', to: 'high', count: 1 },
        { from: 'prohibited', to: 'prohibited', count: 1 },
      ],
    });
    const moves = await desk.ok(
      desk.get(other, `${all}/dry-runs/${found.id}/moves?sort=to_score&order=DESC`),
    );
    expect(
      moves.map((move: Record<string, unknown>) => [
        move['application_id'],
        move['from_score'],
        move['to_score'],
      ]),
    ).toEqual([
      [ids[2], 35, 71],
      [ids[1], 23, 59],
      [ids[3], 21, 53],
    ]);
    expect(moves[0]).toMatchObject({
      display_name: expect.any(String),
      kind: 'natural_person',
      reasons_gone: [{ factor: 'occupation', points: 18 }],
      reasons_new: [{ factor: 'occupation', points: 54 }],
    });
    const filter = encodeURIComponent(JSON.stringify({ from: 'medium' }));
    expect(await desk.ok(desk.get(other, `${all}/dry-runs/${found.id}/moves?filter=${filter}`))).toHaveLength(
      1,
    );
    expect(await house.owner('risk_assessments').orderBy('id')).toEqual(before);
    const again = await dryRun(other, stricter);
    expect(again.found.result_hash).toBe(found.result_hash);
  });

  it('takes no content that contradicts itself, and is for officers', async () => {
    const wrong = [
      { ...delivered, levels: { medium: 60, high: 60 } },
      { ...delivered, floors: [] },
      { ...delivered, floors: [...delivered.floors, { factor: 'pep', value: 'perhaps', level: 'high' }] },
      { ...delivered, tables: { ...delivered.tables, pep: { ...delivered.tables.pep, weight: 101 } } },
      defaultRiskModel,
    ];
    for (const content of wrong) {
      expect((await desk.post(desk.officer, `${all}/dry-run`, { content })).status).toBe(422);
    }
    expect((await desk.post(desk.analyst, `${all}/dry-run`, { content: stricter })).status).toBe(403);
  });
});

describe('a version of the risk model', () => {
  it('needs a whole dry run of this very content against the model in force', async () => {
    const { found } = await dryRun(desk.officer, stricter);
    const code = async (content: object, id: string) => (await propose(desk.officer, content, id)).body.code;
    expect(await code({ ...stricter, levels: { medium: 20, high: 60 } }, found.id)).toBe(
      'compliance.dry_run_other',
    );
    expect(await code(stricter, newId())).toBe('compliance.dry_run_not_found');
    const same = await dryRun(desk.officer, delivered);
    expect(await code(delivered, same.found.id)).toBe('compliance.risk_model_same');
    await house
      .owner('risk_dry_runs')
      .where({ id: found.id })
      .update({ finished_at: null, result_hash: null });
    expect(await code(stricter, found.id)).toBe('compliance.dry_run_unfinished');
  });

  it('is put into force by another officer, who saw what it says; the next score is by it', async () => {
    const [was, gambler] = [await inForce(), await weigh(factsOf('gambling'))];
    const quiet = await weigh(factsOf('employed'));
    const model = await proposed(desk.officer, stricter);
    expect(model).toMatchObject({ state: 'proposed', base_name: was.name, dry_run: { is_old: false } });
    expect((await step(desk.officer, model, 'approval')).body.code).toBe('compliance.own_work');
    expect((await step(desk.officer, model, 'refusal')).body.code).toBe('compliance.own_work');
    expect((await step(desk.analyst, model, 'approval')).status).toBe(403);
    const another = { id: model.id, content_hash: '0'.repeat(64) };
    expect((await step(other, another, 'approval')).body.code).toBe('compliance.risk_model_changed');
    expect((await inForce()).id).toBe(was.id);
    expect(await desk.ok(step(other, model, 'approval'))).toMatchObject({
      state: 'in_force',
      decided_by: other.id,
    });
    expect((await step(other, model, 'approval')).body).toMatchObject({
      code: 'compliance.risk_model_decided',
      current: { state: 'in_force' },
    });
    expect(await view(was.id)).toMatchObject({ state: 'retired' });
    const now = await inForce();
    expect(now).toMatchObject({ id: model.id, name: `v${now.version}` });
    expect(now.content_hash).toBe(hashOfJson(now.content));

    const file = await desk.ok(desk.get(desk.worker, `${applications}/${gambler}/file`));
    expect(file.risk_model).toEqual(now.content);
    await weigh(factsOf('gambling'));
    const scores = await house.owner('risk_assessments').orderBy('created_at', 'desc').limit(1);
    expect(scores).toMatchObject([
      { score: 59, level: 'medium', model_version: now.name, config_hash: now.content_hash },
    ]);

    const page = await desk.ok(desk.get(desk.worker, `${all}/${model.id}/moved-up`));
    expect(page).toMatchObject({ is_last: true, application_ids: expect.arrayContaining([gambler]) });
    expect(page.application_ids).not.toContain(quiet);
    const events = await house.owner('outbox').where({ record_id: model.id }).orderBy('id');
    expect(events.map(({ kind }) => kind)).toEqual([
      'compliance.risk_model_proposed',
      'compliance.risk_model_in_force',
    ]);
    expect(workflowMessages['compliance.risk_model_in_force']?.(events[1])).toMatchObject({
      kind: 'start',
      type: 'reviewMovedClients',
      workflowId: `risk-model/${model.id}`,
    });
    const audit = await house.owner('audit_entries').where({ record_id: model.id }).orderBy('sequence');
    expect(audit.map(({ action }) => action)).toEqual([
      'compliance.propose_risk_model',
      'compliance.approve_risk_model',
    ]);
  });

  it('that was proposed against an older one cannot come into force any more', async () => {
    const [one, two] = [
      await proposed(desk.officer, { ...delivered, levels: { medium: 25, high: 60 } }),
      await proposed(other, { ...delivered, levels: { medium: 35, high: 60 } }),
    ];
    await desk.ok(step(other, one, 'approval'));
    expect((await view(two.id)).dry_run.is_old).toBe(true);
    expect((await step(desk.officer, two, 'approval')).body.code).toBe('compliance.risk_model_outdated');
    expect(await desk.ok(step(desk.officer, two, 'refusal'))).toMatchObject({ state: 'refused' });
    expect((await inForce()).id).toBe(one.id);
  });

  it('is taken back by who proposed it alone', async () => {
    const model = await proposed(desk.officer, { ...delivered, levels: { medium: 28, high: 61 } });
    expect((await step(other, model, 'withdrawal')).body.code).toBe('compliance.risk_model_not_yours');
    expect(await desk.ok(step(desk.officer, model, 'withdrawal'))).toMatchObject({ state: 'withdrawn' });
    expect((await step(other, model, 'approval')).body.code).toBe('compliance.risk_model_decided');
    const versions = await desk.ok(desk.get(await house.signIn('auditor'), all));
    expect(versions[0]).toMatchObject({ id: model.id, state: 'withdrawn', proposed_by: desk.officer.id });
    expect(versions.at(-1)).toMatchObject({ version: 1, proposed_by: null, state: 'retired' });
  });

  it('is weighed by again when a score was by the one before, and unknown ones are refused', async () => {
    const { id } = await desk.apply(await house.signIn('client'));
    const record = (model_version: string) =>
      desk.post(desk.worker, `${applications}/${id}/risk-assessments`, {
        ...{ business_key: `${id}/risk/${newId()}`, level: 'low', score: 1, reasons: [], model_version },
      });
    expect(await desk.ok(record(defaultRiskModel.version))).toMatchObject({ is_current: false, facts: null });
    expect(await desk.ok(record((await inForce()).name))).toMatchObject({ is_current: true });
    expect((await record('v99')).body.code).toBe('compliance.risk_model_not_found');
  });
});
