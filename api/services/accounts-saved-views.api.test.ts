import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mostViews } from '../../domain/accounts/saved-views.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let one: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  one = await house.signIn('compliance_analyst');
  other = await house.signIn('client');
});

afterAll(() => house.close());

const path = '/api/v1/accounts/me/views';

describe('own saved views', () => {
  const view = { resource: 'cases', name: 'Overdue', filter: { state: 'in_work', risk_level: 'high' } };
  const namesOf = ({ body }: { body: { name: string }[] }) => body.map(({ name }) => name);

  it('follow their owner, are nobody else’s, and are gone when they are forgotten', async () => {
    const { status, body } = await house.call('post', path, { as: one, body: view });
    expect({ status, body }).toEqual({ status: 201, body: { id: expect.any(String), ...view } });
    expect(namesOf(await house.call('get', path, { as: one }))).toEqual(['Overdue']);
    expect(namesOf(await house.call('get', path, { as: other }))).toEqual([]);
    const forget = (as: SignedIn) => house.call('delete', `${path}/${body.id}`, { as });
    expect(await forget(other)).toMatchObject({
      status: 404,
      body: { code: 'accounts.saved_view_not_found' },
    });
    expect((await forget(one)).status).toBe(204);
    expect((await forget(one)).status).toBe(404);
    expect(namesOf(await house.call('get', path, { as: one }))).toEqual([]);
  });

  it('are of a bounded number, and say nothing of what is looked for in the audit', async () => {
    const save = (name: string, filter: unknown = { q: 'Somebody' }) =>
      house.call('post', path, { as: other, body: { ...view, name, filter } });
    for (let count = 1; count <= mostViews; count += 1)
      expect((await save(`View ${count}`)).status).toBe(201);
    expect(await save('One more')).toMatchObject({
      status: 409,
      body: { code: 'accounts.saved_views_full' },
    });
    expect((await save('Deep', { q: { $ne: 1 } })).status).toBe(422);
    const entry = await house
      .owner('audit_entries')
      .where({ action: 'accounts.save_view', actor_id: other.id })
      .orderBy('sequence')
      .first();
    expect(entry.after).toEqual({ resource: 'cases', name: 'View 1' });
  });
});
