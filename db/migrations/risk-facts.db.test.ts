import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { riskFacts } from './011-risk-facts.js';

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

const run = (sql: string) => store.owner.raw(sql.replaceAll('?', '\\?'));

async function addApplication(row: object): Promise<string> {
  const id = newId();
  const user_id = newId();
  await store.owner('global_users').insert({
    id: user_id,
    email: `${user_id}@clients.example`,
    password_hash: 'none',
    global_username: user_id,
  });
  const at = new Date();
  await store.owner('applications').insert({
    ...{ id, user_id, kind: 'legal_entity', state: 'draft', created_at: at, updated_at: at },
    ...row,
  });
  return id;
}

describe('the step to the words of the risk model', () => {
  it('translates what stood in other words, keeps the words of a company, and goes back', async () => {
    await run(riskFacts.down);
    const old = await addApplication({
      product: 'spot_trading',
      channel: 'branch',
      data: JSON.stringify({ legal_name: 'A', industry: 'Wholesale of machinery' }),
    });
    const bare = await addApplication({ product: 'otc', channel: 'web', data: '{}' });
    const read = (id: string) =>
      store.owner('applications').where({ id }).first('product', 'channel', 'data');

    await run(riskFacts.up);
    const translated = {
      product: 'trading',
      channel: 'online',
      data: { legal_name: 'A', industry: 'other', industry_detail: 'Wholesale of machinery' },
    };
    expect(await read(old)).toEqual(translated);
    expect(await read(bare)).toEqual({ product: 'otc', channel: 'online', data: {} });

    await run(riskFacts.down);
    expect((await read(old)).data).toEqual({ legal_name: 'A', industry: 'Wholesale of machinery' });
    await run(riskFacts.up);
    expect(await read(old)).toEqual(translated);
  });
});
