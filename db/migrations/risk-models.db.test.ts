import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRiskModel } from '../../domain/compliance/risk-model.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { riskModelInForce } from '../models/risk-models.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { riskModels } from './029-risk-models.js';

let store: TestDatabase;
let maker: string;
let checker: string;

beforeAll(async () => {
  store = await openTestDatabase();
  [maker, checker] = await Promise.all([addPerson(), addPerson()]);
});
afterAll(() => store.close());

const run = (sql: string) => store.owner.raw(sql.replaceAll('?', '\\?'));

async function addPerson(): Promise<string> {
  const id = newId();
  const row = { id, email: `${id}@staff.example`, password_hash: 'none', global_username: id };
  await store.owner('global_users').insert(row);
  return id;
}

const first = () => riskModelInForce(store.owner);

/** A proposal with its dry run; what it says is of no concern here. */
async function propose(version: number, more: object = {}): Promise<string> {
  const { id: base_id } = await first();
  const [id, dry_run_id, at] = [newId(), newId(), new Date()];
  const draft_hash = 'a'.repeat(64);
  await store.owner('risk_dry_runs').insert({
    id: dry_run_id,
    base_id,
    draft_hash,
    parties: 0,
    moves: '[]',
    started_by: maker,
    started_at: at,
  });
  const name = `v${version}`;
  await store.owner('risk_models').insert({
    ...{ id, version, name, base_id, dry_run_id, content: { ...defaultRiskModel, version: name } },
    ...{
      content_hash: 'b'.repeat(64),
      state: 'proposed',
      proposed_by: maker,
      reason: 'Because',
      proposed_at: at,
    },
    ...more,
  });
  return id;
}

const set = (id: string, change: object) => store.owner('risk_models').where({ id }).update(change);

describe('the versions of the risk model', () => {
  it('begin with the one that is delivered, with the hash that scores by it have kept so far', async () => {
    const { content, content_hash, name, version } = await first();
    expect(content).toEqual(defaultRiskModel);
    expect({ content_hash, name, version }).toEqual({
      content_hash: hashOfJson(defaultRiskModel),
      name: defaultRiskModel.version,
      version: 1,
    });
  });

  it('are decided by somebody who did not propose them, and only one is in force', async () => {
    const at = new Date();
    const id = await propose(2);
    const decided = { decided_at: at, note: 'Seen' };
    const own = { state: 'refused', ...decided, decided_by: maker };
    await expect(set(id, own)).rejects.toThrow('risk_models_four_eyes');
    await expect(set(id, { state: 'withdrawn', ...decided, decided_by: checker })).rejects.toThrow(
      'risk_models_four_eyes',
    );
    await expect(set(id, { state: 'refused' })).rejects.toThrow('risk_models_decided');
    const inForce = { state: 'in_force', ...decided, decided_by: checker, in_force_at: at };
    await expect(set(id, inForce)).rejects.toThrow('risk_models_one_in_force');
    await expect(set(id, { ...inForce, in_force_at: null })).rejects.toThrow('risk_models_force');
    await set((await first()).id, { state: 'retired', retired_at: at });
    await set(id, inForce);
    await expect(propose(3, { dry_run_id: null })).rejects.toThrow('risk_models_proposed');
  });

  it('say for ever what they said, for the api', async () => {
    const alter = store.database.transaction(async (trx) => {
      await trx.raw("SELECT set_config('purser.scope', 'staff', true)");
      await trx('risk_models').where({ version: 2 }).update({ content: {} });
    });
    await expect(alter).rejects.toThrow('permission denied');
    expect(await store.database('risk_models')).toEqual([]);
  });

  it('begin with the setting of a house that had changed its own, hashed as the code hashes it', async () => {
    const { owner } = store;
    await run(riskModels.down);
    const value = { ...defaultRiskModel, version: 'house-7 “ä”', levels: { medium: 25, high: 55 } };
    const row = { key: 'compliance.risk_model', value: JSON.stringify(value), version: 1 };
    await owner('settings').insert({ ...row, changed_by: maker, changed_at: new Date() });
    await run(riskModels.up);
    const { content, content_hash, name } = await first();
    expect([content, content_hash, name]).toEqual([value, hashOfJson(value), value.version]);
  });
});
