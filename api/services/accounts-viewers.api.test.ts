import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../testing/harness.js';
import { codeOf, cookiesOf, makePerson, signInPerson } from '../testing/people.js';
import { cookieNames } from './accounts-cookies.js';
import { readViewer } from './accounts-viewers.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

describe('the viewer cookie', () => {
  const viewerOf = (headers: Headers) =>
    `${cookieNames.viewer}=${cookiesOf(headers).get(cookieNames.viewer)}`;

  async function officerSignedIn() {
    const officer = await makePerson(house, { role: 'compliance_officer', hasApp: true });
    const answer = await signInPerson(house, officer, codeOf(officer, house.deps.clock.now()));
    return { officer, cookie: viewerOf(answer.headers), token: String(answer.body.access_token) };
  }

  it('names staff who may read workflows, as long as their session lives', async () => {
    const { officer, cookie, token } = await officerSignedIn();
    expect(await readViewer(house.deps, `a=b; ${cookie}; c=d`)).toMatchObject({
      kind: 'user',
      id: officer.id,
      role: 'compliance_officer',
    });
    await house.call('post', '/api/v1/accounts/sign-out', { as: token, body: {} });
    expect(await readViewer(house.deps, cookie)).toBeNull();
  });

  it('ends with the role', async () => {
    const { officer, cookie } = await officerSignedIn();
    await house.owner('global_users').where({ id: officer.id }).update({ role: 'trader' });
    expect(await readViewer(house.deps, cookie)).toBeNull();
  });

  it('is not made by hand, not changed, and not taken from another cookie', async () => {
    const { officer, cookie } = await officerSignedIn();
    const { id } = await house.owner('sessions').where({ user_id: officer.id }).first();
    const other = (await officerSignedIn()).cookie;
    const swapped = `${cookieNames.viewer}=${id}.${other.split('.')[1]}`;
    const device = cookie.replace(cookieNames.viewer, cookieNames.device);
    for (const forged of [
      '',
      `${cookieNames.viewer}=${id}`,
      `${cookieNames.viewer}=${id}.`,
      swapped,
      `${cookie}x`,
      device,
      `${cookieNames.viewer}=.`,
    ]) {
      expect({ forged, viewer: await readViewer(house.deps, forged) }).toEqual({ forged, viewer: null });
    }
    expect(await readViewer(house.deps, undefined)).toBeNull();
  });
});
