import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openHouse, type Answer, type House } from '../testing/harness.js';
import { codeOf, makePerson } from '../testing/people.js';

let house: House;
let browser: Browser;
let page: Page;
let origin: string;

beforeAll(async () => {
  house = await openHouse();
  // A passkey belongs to a name: browsers make none for an address of figures.
  origin = `http://localhost:${new URL(house.url).port}`;
  house.deps.config.PURSER_PUBLIC_URL = origin;
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'], args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.goto(`${origin}/.well-known/jwks.json`);
});

afterAll(async () => {
  await browser.close();
  await house.close();
});

interface Call {
  path: string;
  body: object;
  token?: string;
}

/** Runs a script in our page; in text, since this side of the house knows no browser. */
const inPage = (script: string, input: unknown): Promise<Answer['body']> =>
  page.evaluate(`(${script})(${JSON.stringify(input)})`);

const post = (call: Call) =>
  inPage(
    `async ({ path, body, token }) => {
      const headers = { 'content-type': 'application/json', ...(token ? { authorization: 'Bearer ' + token } : {}) };
      const answer = await fetch('/api/v1/accounts' + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
    }`,
    call,
  );

const createPasskey = `async (options) => {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return (await navigator.credentials.create({ publicKey })).toJSON();
}`;

const usePasskey = `async (options) => {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return (await navigator.credentials.get({ publicKey })).toJSON();
}`;

describe('Chromium', () => {
  it('keeps the cookies of a sign-in from scripts, and refreshes and signs out by them', async () => {
    const officer = await makePerson(house, { role: 'compliance_officer', hasApp: true });
    const { email, password } = officer;
    const body = { email, password, region: 'RS', mfa_token: codeOf(officer, new Date()) };
    expect((await post({ path: '/sign-in', body })).status).toBe(200);
    const names = (await page.context().cookies(origin)).map(({ name }) => name).sort();
    expect(names).toEqual(['__Host-purser_device', '__Host-purser_refresh', '__Host-purser_viewer']);
    expect(await page.evaluate('document.cookie')).toBe('');
    const refreshed = await post({ path: '/refresh', body: {} });
    expect(refreshed).toMatchObject({ status: 200, body: { user_profile: { email } } });
    expect((await post({ path: '/sign-out', body: {} })).status).toBe(204);
    expect((await post({ path: '/refresh', body: {} })).status).toBe(401);
    expect((await page.context().cookies(origin)).map(({ name }) => name)).toEqual(['__Host-purser_device']);
  });

  it('makes a passkey and signs in with it', async () => {
    await addAuthenticator();
    const client = await makePerson(house);
    const signedIn = await post({
      path: '/sign-in',
      body: { email: client.email, password: client.password, region: 'RS' },
    });
    const token = signedIn.body.access_token;
    const begun = await post({ path: '/me/passkeys/options', body: {}, token });
    const response = await inPage(createPasskey, begun.body.options);
    const { challenge_id } = begun.body;
    const kept = await post({
      path: '/me/passkeys',
      body: { challenge_id, name: 'Laptop', response },
      token,
    });
    expect(kept).toMatchObject({ status: 201, body: { name: 'Laptop' } });

    const asked = await post({ path: '/passkey-sign-in/options', body: {} });
    const proof = await inPage(usePasskey, asked.body.options);
    const body = { challenge_id: asked.body.challenge_id, response: proof, region: 'RS' };
    const entered = await post({ path: '/passkey-sign-in', body });
    expect(entered).toMatchObject({
      status: 200,
      body: { user_profile: { email: client.email, has_second_factor: true } },
    });
  });
});

/** An authenticator with a fingerprint, inside the browser. */
async function addAuthenticator(): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
