import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../testing/harness.js';
import { cookiesOf, makePerson, stopClock, type MovableClock, type Person } from '../testing/people.js';

let house: House;
let clock: MovableClock;
let person: Person;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  person = await makePerson(house);
});

const minuteMs = 60_000;

async function firstTokens(): Promise<{ access_token: string; refresh_token: string }> {
  const body = { email: person.email, password: person.password, region: 'RS' };
  return (await house.call('post', '/api/v5/auth/global-login', { body })).body;
}

const refresh = (refresh_token: string) =>
  house.call('post', '/api/v1/accounts/refresh', { body: { refresh_token } });
const isLive = async (token: string) =>
  (await house.call('get', '/api/v1/accounts/me', { as: token })).status === 200;
const reuses = async () => (await house.deps.metrics.refreshReuse.get()).values[0]?.value ?? 0;
const sessionOf = () => house.owner('sessions').where({ user_id: person.id }).first();

describe('a refresh token', () => {
  it('gives a new pair, whose refresh token works in turn', async () => {
    let { refresh_token: token } = await firstTokens();
    for (let round = 0; round < 3; round += 1) {
      clock.forward(minuteMs);
      const { status, body } = await refresh(token);
      expect(status).toBe(200);
      expect(body.refresh_token).not.toBe(token);
      expect(await isLive(body.access_token)).toBe(true);
      expect(body.user_profile.email).toBe(person.email);
      token = body.refresh_token;
    }
    expect((await sessionOf()).last_seen_at).toEqual(clock.now());
  });

  it('is kept as a hash only', async () => {
    const { refresh_token: token } = await firstTokens();
    await refresh(token);
    const rows = await house.owner('refresh_tokens').select('*');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.every((row) => !row.successor_sealed?.includes(Buffer.from(token)))).toBe(true);
  });

  it('used by many at the same moment has one successor, which all of them get', async () => {
    const { refresh_token: token } = await firstTokens();
    const answers = await Promise.all(Array.from({ length: 12 }, () => refresh(token)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => body.refresh_token)).size).toBe(1);
    const { id } = await sessionOf();
    expect(await house.owner('refresh_tokens').where({ session_id: id })).toHaveLength(2);
    expect(await reuses()).toBe(0);
  });

  it('gives the same successor again for ten seconds', async () => {
    const { refresh_token: token } = await firstTokens();
    const first = await refresh(token);
    clock.forward(10_000);
    const second = await refresh(token);
    expect(second.body.refresh_token).toBe(first.body.refresh_token);
  });

  it('that comes later has been copied: the session ends and it is counted', async () => {
    const { refresh_token: token } = await firstTokens();
    const next = await refresh(token);
    const before = await reuses();
    clock.forward(10_001);
    expect(await refresh(token)).toMatchObject({ status: 401, body: { code: 'accounts.token_refused' } });
    expect(await reuses()).toBe(before + 1);
    expect((await refresh(next.body.refresh_token)).status).toBe(401);
    expect(await isLive(next.body.access_token)).toBe(false);
    expect(await sessionOf()).toMatchObject({ revoked_reason: 'token_reused', revoked_at: clock.now() });
    const entry = await house
      .owner('audit_entries')
      .where({ action: 'accounts.end_session', record_id: person.id })
      .first();
    expect(entry.after).toMatchObject({ reason: 'token_reused' });
    const event = await house
      .owner('outbox')
      .where({ kind: 'accounts.sessions_ended', record_id: person.id })
      .first();
    expect(event.payload.reason).toBe('token_reused');
  });

  it('is dead as a grandparent, even within the ten seconds', async () => {
    const { refresh_token: grandparent } = await firstTokens();
    const parent = (await refresh(grandparent)).body.refresh_token;
    const child = (await refresh(parent)).body.refresh_token;
    expect((await refresh(grandparent)).status).toBe(401);
    expect((await refresh(child)).status).toBe(401);
    expect((await sessionOf()).revoked_reason).toBe('token_reused');
  });

  it('dies with its session, its user and its time, without ending anything else', async () => {
    const before = await reuses();
    const revoked = (await firstTokens()).refresh_token;
    await house
      .owner('sessions')
      .where({ user_id: person.id })
      .update({ revoked_at: clock.now(), revoked_reason: 'revoked' });
    expect((await refresh(revoked)).status).toBe(401);

    const suspended = (await firstTokens()).refresh_token;
    await house.owner('global_users').where({ id: person.id }).update({ status: 'suspended' });
    expect((await refresh(suspended)).status).toBe(401);
    await house.owner('global_users').where({ id: person.id }).update({ status: 'active' });
    expect((await refresh(suspended)).status).toBe(200);

    const idle = (await firstTokens()).refresh_token;
    clock.forward(61 * minuteMs);
    expect((await refresh(idle)).status).toBe(401);
    expect(await reuses()).toBe(before);
  });

  it('does not carry a session beyond its greatest age', async () => {
    let { refresh_token: token } = await firstTokens();
    const started = clock.now().getTime();
    let status = 200;
    while (status === 200 && clock.now().getTime() - started < 24 * 60 * minuteMs) {
      clock.forward(50 * minuteMs);
      const answer = await refresh(token);
      status = answer.status;
      token = answer.body.refresh_token ?? token;
    }
    const livedMinutes = (clock.now().getTime() - started) / minuteMs;
    expect(livedMinutes).toBeGreaterThan(700);
    expect(livedMinutes).toBeLessThanOrEqual(770);
  });

  it('is no access token, and an access token is none', async () => {
    const tokens = await firstTokens();
    expect(await isLive(tokens.refresh_token)).toBe(false);
    expect((await refresh(tokens.access_token)).status).toBe(401);
    expect((await refresh('A'.repeat(43))).status).toBe(401);
    expect((await house.call('post', '/api/v1/accounts/refresh', { body: {} })).body.code).toBe(
      'accounts.sign_in_required',
    );
  });
});

describe('a refresh token in a cookie', () => {
  const byCookie = (token: string, headers: Record<string, string>) =>
    house.call('post', '/api/v1/accounts/refresh', {
      body: {},
      headers: { cookie: `__Host-purser_refresh=${token}`, ...headers },
    });
  const ours = () => new URL(house.deps.config.PURSER_PUBLIC_URL).origin;

  it('is answered by cookie and never in JSON', async () => {
    const { refresh_token: token } = await firstTokens();
    const { status, body, headers } = await byCookie(token, {
      origin: ours(),
      'sec-fetch-site': 'same-origin',
    });
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'user_profile']);
    expect(cookiesOf(headers).get('__Host-purser_refresh')).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ['no origin', {}],
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that cannot be named', { origin: 'null' }],
    ['our origin from another site', { origin: 'ours', 'sec-fetch-site': 'cross-site' }],
    ['our origin from a sibling', { origin: 'ours', 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s and stays unused', async (_what, sent) => {
    const { refresh_token: token } = await firstTokens();
    const headers = Object.fromEntries(
      Object.entries(sent).map(([name, value]) => [name, value === 'ours' ? ours() : value]),
    );
    expect(await byCookie(token, headers)).toMatchObject({
      status: 403,
      body: { code: 'request.origin_refused' },
    });
    expect((await refresh(token)).status).toBe(200);
  });

  it('is not taken out of a form', async () => {
    const { refresh_token: token } = await firstTokens();
    const headers = {
      cookie: `__Host-purser_refresh=${token}`,
      origin: ours(),
      'content-type': 'text/plain',
    };
    const answer = await fetch(`${house.url}/api/v1/accounts/refresh`, {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect(answer.status).toBe(415);
  });
});
