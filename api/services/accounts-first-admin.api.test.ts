import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { houseContext } from '../context.js';
import { openHouse, type House } from '../testing/harness.js';
import { inviteFirstAdmin } from './accounts-first-admin.js';

const person = { email: 'first@house.example', full_name: 'Frida First', language: 'en' as const };

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

it('invites the first administrator, who then chooses a password, and nobody after that', async () => {
  const context = houseContext(house.deps, 'first-admin');
  const link = await inviteFirstAdmin(context, person);
  const token = new URL(link ?? '').searchParams.get('token');
  const password = 'a quiet harbour at seven in the morning';
  const chosen = await house.call('post', '/api/v1/accounts/password-resets', { body: { token, password } });
  expect(chosen.status).toBe(204);
  expect(await house.owner('global_users').where({ email: person.email }).first()).toMatchObject({
    role: 'admin',
    status: 'active',
  });
  expect(await inviteFirstAdmin(context, { ...person, email: 'second@house.example' })).toBeNull();
});

it('gives nobody else the role because of their address', async () => {
  const context = houseContext(house.deps, 'first-admin');
  await house.owner('global_users').where({ role: 'admin' }).update({ status: 'suspended' });
  await house.signIn('support');
  const { email } = await house.owner('global_users').where({ role: 'support' }).first();
  expect(await inviteFirstAdmin(context, { ...person, email })).toBeNull();
});
