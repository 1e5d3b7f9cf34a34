import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { houseContext, type Context } from '../context.js';
import { openHouse, type House } from '../testing/harness.js';
import {
  codeOf,
  cookiesOf,
  makePerson,
  stopClock,
  type MovableClock,
  type Person,
} from '../testing/people.js';
import { signIn } from './accounts-sign-in.js';

let house: House;
let clock: MovableClock;
let victim: Person;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  victim = await makePerson(house);
  await house.owner('sign_in_failures').delete();
});

const from = (address: string): Context => ({ ...houseContext(house.deps, 'test'), address });
const tryFrom = (address: string, password: string, email = victim.email) =>
  signIn(from(address), { email, password, region: 'RS' }, null).then(
    () => 'in',
    (error) => error.code,
  );
const many = (count: number, work: (index: number) => Promise<string>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe('wrong passwords', () => {
  it('must wait after five in a row, longer each time, and one of them is enough then', async () => {
    for (let round = 0; round < 5; round += 1)
      expect(await tryFrom('192.0.2.1', 'wrong')).toBe('accounts.sign_in_refused');
    const waits: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const refused = await signIn(
        from('192.0.2.1'),
        { email: victim.email, password: 'wrong', region: 'RS' },
        null,
      ).catch((error) => error);
      expect(refused).toMatchObject({ code: 'accounts.sign_in_throttled', status: 429 });
      waits.push(refused.extras.retryAfterSeconds);
      clock.forward(refused.extras.retryAfterSeconds * 1000);
      expect(await tryFrom('192.0.2.1', 'wrong')).toBe('accounts.sign_in_refused');
    }
    expect(waits).toEqual([5, 10, 20, 40]);
  });

  it('wait with the right password too, and are forgotten by it', async () => {
    for (let round = 0; round < 5; round += 1) await tryFrom('192.0.2.1', 'wrong');
    expect(await tryFrom('192.0.2.1', victim.password)).toBe('accounts.sign_in_throttled');
    clock.forward(5_000);
    expect(await tryFrom('192.0.2.1', victim.password)).toBe('in');
    for (let round = 0; round < 4; round += 1)
      expect(await tryFrom('192.0.2.1', 'wrong')).toBe('accounts.sign_in_refused');
  });

  it('are counted before they are judged: a hundred at once are not a hundred tries', async () => {
    const results = await many(40, (index) => tryFrom('192.0.2.1', `wrong-${index}`));
    expect(results.filter((code) => code === 'accounts.sign_in_refused')).toHaveLength(5);
    expect(results.filter((code) => code === 'accounts.sign_in_throttled')).toHaveLength(35);
  });

  it('of an address that nobody has are counted alike', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect(await tryFrom('192.0.2.1', 'wrong', 'nobody@people.test')).toBe('accounts.sign_in_refused');
    }
    expect(await tryFrom('192.0.2.1', 'wrong', 'nobody@people.test')).toBe('accounts.sign_in_throttled');
  });

  it('leave neither names nor addresses behind', async () => {
    await tryFrom('192.0.2.77', 'wrong');
    const rows = JSON.stringify(await house.owner('sign_in_failures').select('*'));
    expect(rows).not.toContain(victim.email);
    expect(rows).not.toContain('192.0.2.77');
  });

  it('are forgotten after an hour, and their rows go', async () => {
    for (let round = 0; round < 5; round += 1) await tryFrom('192.0.2.1', 'wrong');
    clock.forward(61 * 60_000);
    for (let round = 0; round < 5; round += 1)
      expect(await tryFrom('192.0.2.1', 'wrong')).toBe('accounts.sign_in_refused');
    clock.forward(61 * 60_000);
    await tryFrom('192.0.2.2', 'wrong', 'nobody@people.test');
    expect(await house.owner('sign_in_failures')).toHaveLength(2);
  });
});

describe('an attacker', () => {
  it('cannot lock the owner out from another address', async () => {
    await many(30, (index) => tryFrom('192.0.2.1', `wrong-${index}`));
    expect(await tryFrom('192.0.2.1', 'wrong')).toBe('accounts.sign_in_throttled');
    expect(await tryFrom('198.51.100.7', victim.password)).toBe('in');
  });

  it('has one network of IPv6, not 2^64 addresses', async () => {
    for (let host = 1; host <= 5; host += 1) await tryFrom(`2001:db8:1:2::${host}`, 'wrong');
    expect(await tryFrom('2001:db8:1:2:ffff::9', victim.password)).toBe('accounts.sign_in_throttled');
    expect(await tryFrom('2001:db8:1:3::1', victim.password)).toBe('in');
  });

  it('with many addresses slows the account down and still locks nobody out', async () => {
    for (let host = 0; host < 14; host += 1) await tryFrom(`192.0.2.${host}`, 'wrong');
    const started = performance.now();
    expect(await tryFrom('198.51.100.7', victim.password)).toBe('in');
    const waitedMs = performance.now() - started;
    expect(waitedMs).toBeGreaterThan(1_000);
  });

  it('on the same address does not stop a browser in which the owner has signed in before', async () => {
    const signInBy = (password: string, cookie: string) =>
      house.call('post', '/api/v1/accounts/sign-in', {
        body: { email: victim.email, password, region: 'RS' },
        headers: { cookie },
      });
    const { headers } = await signInBy(victim.password, '');
    const device = `__Host-purser_device=${cookiesOf(headers).get('__Host-purser_device')}`;
    for (let round = 0; round < 6; round += 1) await signInBy('wrong', '');
    expect((await signInBy(victim.password, '')).status).toBe(429);
    expect((await signInBy(victim.password, device)).status).toBe(200);
    expect((await signInBy(victim.password, `${device}x`)).status).toBe(429);
    const other = await makePerson(house);
    const stolen = await house.call('post', '/api/v1/accounts/sign-in', {
      body: { email: other.email, password: other.password, region: 'RS' },
      headers: { cookie: device },
    });
    expect(stolen.status).toBe(200);
    for (let round = 0; round < 5; round += 1) expect((await signInBy('wrong', device)).status).toBe(401);
    expect((await signInBy(victim.password, device)).status).toBe(429);
  });

  it('is told when to come back', async () => {
    const body = { email: victim.email, password: 'wrong', region: 'RS' };
    const answers = [];
    for (let round = 0; round < 6; round += 1)
      answers.push(await house.call('post', '/api/v1/accounts/sign-in', { body }));
    expect(answers.at(-1)?.status).toBe(429);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('5');
    expect(answers.at(-1)?.body.params).toEqual({ retry_after_seconds: 5 });
  });
});

describe('codes of the second factor', () => {
  const withCode = (person: Person, mfa_token: string, address = '192.0.2.1') =>
    signIn(
      from(address),
      { email: person.email, password: person.password, region: 'RS', mfa_token },
      null,
    ).then(
      () => 'in',
      (error) => error.code,
    );

  it('get five tries an account, from wherever they come', async () => {
    const officer = await makePerson(house, { role: 'compliance_officer', hasApp: true });
    const results: string[] = [];
    for (let host = 0; host < 7; host += 1)
      results.push(await withCode(officer, '000000', `192.0.2.${host}`));
    expect(results.slice(0, 5)).toEqual(Array(5).fill('accounts.second_factor_refused'));
    expect(results.slice(5)).toEqual(Array(2).fill('accounts.sign_in_throttled'));
    expect(await withCode(officer, codeOf(officer, clock.now()))).toBe('accounts.sign_in_throttled');
    clock.forward(30_000);
    expect(await withCode(officer, codeOf(officer, clock.now()))).toBe('in');
  });

  it('work once: not again, and not for two at the same moment', async () => {
    const officer = await makePerson(house, { role: 'compliance_officer', hasApp: true });
    const code = codeOf(officer, clock.now());
    const results = await many(4, () => withCode(officer, code));
    expect(results.filter((result) => result === 'in')).toHaveLength(1);
    await house.owner('sign_in_failures').delete();
    expect(await withCode(officer, code)).toBe('accounts.second_factor_refused');
    clock.forward(30_000);
    expect(await withCode(officer, code)).toBe('accounts.second_factor_refused');
    expect(await withCode(officer, codeOf(officer, clock.now()))).toBe('in');
  });

  it.each([
    [-60_000, 'accounts.second_factor_refused'],
    [-30_000, 'in'],
    [30_000, 'in'],
    [60_000, 'accounts.second_factor_refused'],
  ])('of a clock that is %d ms off: %s', async (offMs, result) => {
    const officer = await makePerson(house, { role: 'compliance_officer', hasApp: true });
    expect(await withCode(officer, codeOf(officer, new Date(clock.now().getTime() + offMs)))).toBe(result);
  });
});

describe('an address that nobody has', () => {
  it('is refused with the same words as one whose password is wrong', async () => {
    const answers = new Set<string>();
    answers.add(await tryFrom('192.0.2.1', 'wrong-password-1', victim.email));
    answers.add(await tryFrom('192.0.2.2', 'wrong-password-1', 'nobody@people.test'));
    expect([...answers]).toEqual(['accounts.sign_in_refused']);
  });
});
