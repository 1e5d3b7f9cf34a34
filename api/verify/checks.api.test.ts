import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { outbox } from './outbox.js';
import { openWorld, type World } from './testing/open-world.js';
import { verifyAll } from './checks.js';
import { workflows } from './workflows.js';

let world: World;
const hour = 3_600_000;

beforeAll(async () => {
  world = await openWorld();
}, 90_000);
afterEach(() => world.mend());
afterAll(() => world.close());

describe('verifyAll', () => {
  it('finds nothing where everything holds, and looks at what is there', async () => {
    const { ok, checks: results } = await world.verify();
    const found = Object.entries(results).flatMap(([name, { findings }]) =>
      findings.map((each) => [name, each]),
    );
    expect(found).toEqual([]);
    expect(ok).toBe(true);
    const examined = Object.fromEntries(
      Object.entries(results).map(([name, result]) => [name, result.examined]),
    );
    const expected = { applications: 3, audit_chain: 2, cases: 2, clickhouse: 20, idempotency_keys: 0 };
    const empty = { credit_lines: 0, engine_balances: 0, ledger: 0, risk_halts: 0 };
    expect(examined).toEqual({ ...expected, ...empty, outbox: 5, settings: 1, trades: 0, workflows: 3 });
  });

  it('counts a check that cannot be made as not passed', async () => {
    const deps = { ...world.deps, temporal: () => Promise.reject(new Error('Temporal is away')) };
    const { ok, checks: results } = await verifyAll({ deps, graceSeconds: 0 }, { workflows });
    expect(ok).toBe(false);
    const finding = { code: 'check_not_made', record_id: null, detail: 'Temporal is away' };
    expect(results['workflows']).toEqual({ ok: false, examined: 0, findings: [finding] });
  });
});

describe('the checks find', () => {
  it('an audit entry that was changed', async () => {
    await world.plant('audit_entries', { record_id: 'one' }, { actor_id: 'somebody-else' });
    expect(await world.findings('audit_chain')).toEqual([expect.stringMatching(/^changed .*\/1$/)]);
  });

  it('a consumer that is behind, once its grace is over', async () => {
    await world.plant('outbox_cursors', { consumer: 'workflows' }, { xid: '0', id: 0 });
    expect(await world.findings('outbox')).toEqual(['consumer_behind workflows']);
    expect((await verifyAll({ deps: world.deps, graceSeconds: 3_600 }, { outbox })).ok).toBe(true);
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
    await world.house
      .owner('idempotency_keys')
      .insert([
        row('good', {}),
        row('none', { status: null }),
        row('failed', { status: 500 }),
        row('old', { claimed_at: new Date(now - 3 * hour), expires_at: new Date(now - 2 * hour) }),
        row('long', { expires_at: new Date(now + 48 * hour) }),
      ]);
    world.undo.push(() => world.house.owner('idempotency_keys').delete());
    expect(await world.findings('idempotency_keys')).toEqual([
      'answer_not_repeatable test post /x failed',
      'answer_not_repeatable test post /x none',
      'key_lifetime_wrong test post /x long',
      'key_not_forgotten test post /x old',
    ]);
  });

  it('a setting that the catalogue does not take, or that its history does not explain', async () => {
    const key = 'onboarding.expiry_days';
    await world.plant('settings', { key }, { value: '0' });
    expect(await world.findings('settings')).toEqual([
      `setting_value_differs ${key}`,
      `setting_value_refused ${key}`,
    ]);
    await world.plant('settings', { key }, { version: 2 });
    expect(await world.findings('settings')).toContain(`setting_history_broken ${key}`);
  });

  it('events that ClickHouse lost, or has and nobody wrote', async () => {
    await world.plant('outbox', { record_id: world.names.draft }, { kind: 'onboarding.renamed' });
    expect(await world.findings('clickhouse')).toEqual([
      'totals_differ onboarding.renamed draft',
      'totals_differ onboarding.started draft',
    ]);
  });

  it('a live application without its workflow, an ended one with one, and a workflow of nobody', async () => {
    const { names } = world;
    await eventually(async () => (await world.findings('workflows')).length === 0, 30_000);
    const nobody = newId();
    await world.workflows.stop(names.active);
    await world.workflows.start(names.rejected);
    await world.workflows.start(nobody);
    const left = `workflow_left_open ${names.rejected}`;
    const expected = [`orphan_workflow onboarding/${nobody}`, left, `workflow_missing ${names.active}`];
    await eventually(async () => (await world.findings('workflows')).join() === expected.join(), 30_000);
    await world.workflows.stop(names.rejected);
    await world.workflows.stop(nobody);
  });
});
