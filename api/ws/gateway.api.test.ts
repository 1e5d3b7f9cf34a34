import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { houseContext } from '../context.js';
import { notify } from '../services/notify.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { transact } from '../work.js';
import { attachGateway } from './gateway.js';
import { gatewayLimits, type GatewayLimits } from './limits.js';
import { openSocket } from './testing/open-socket.js';

let house: House;
let origin: string;
let analyst: SignedIn;
let client: SignedIn;
const sockets: ReturnType<typeof openSocket>[] = [];

beforeAll(async () => {
  house = await openHouse();
  origin = new URL(house.deps.config.PURSER_PUBLIC_URL).origin;
  analyst = await house.signIn('compliance_analyst');
  client = await house.signIn('client');
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.end()));
afterAll(() => house.close());

function open(options: { origin?: string | null; path?: string; url?: string } = {}) {
  const from = options.origin === null ? undefined : (options.origin ?? origin);
  const socket = openSocket(options.url ?? house.url, from, {}, options.path);
  sockets.push(socket);
  return socket;
}

async function signedIn(as: SignedIn, url?: string) {
  const socket = open({ url });
  await socket.opened();
  socket.say({ type: 'authenticate', token: as.token });
  await socket.hear(({ type }) => type === 'authenticated');
  return socket;
}

async function subscribed(as: SignedIn, topic: string, url?: string) {
  const socket = await signedIn(as, url);
  socket.say({ type: 'subscribe', topic });
  const { id } = await socket.hear((frame) => frame.type === 'subscribed' && frame.topic === topic);
  return { ...socket, position: id };
}

function emit(
  noun: string,
  kind: string,
  payload: Record<string, unknown>,
  recordId = newId(),
): Promise<void> {
  return transact(houseContext(house.deps, 'test'), async (work) =>
    work.emit({ kind, noun, record_id: recordId, payload }),
  );
}

/** A case of a client of its own. */
async function addCase(): Promise<{ caseId: string; applicationId: string; owner: SignedIn }> {
  const owner = await house.signIn('client');
  const [caseId, applicationId, now] = [newId(), newId(), new Date()];
  await house
    .owner('applications')
    .insert({
      id: applicationId,
      user_id: owner.id,
      kind: 'natural_person',
      state: 'in_review',
      created_at: now,
      updated_at: now,
    });
  await house.owner('cases').insert({
    id: caseId,
    application_id: applicationId,
    reason: 'onboarding',
    business_key: caseId,
    state: 'open',
    opened_at: now,
    updated_at: now,
  });
  return { caseId, applicationId, owner };
}

async function withGateway(limits: Partial<GatewayLimits>, run: (url: string) => Promise<void>) {
  const server = createServer();
  const gateway = await attachGateway(server, house.deps, { ...gatewayLimits, ...limits });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    await run(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  } finally {
    await gateway.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('the handshake', () => {
  it.each([
    ['no origin', { origin: null }, 403],
    ['a foreign origin', { origin: 'https://evil.test' }, 403],
    ['an origin that begins like ours', { origin: 'http://127.0.0.1:3000.evil.test' }, 403],
    ['another path', { path: '/ws/other' }, 404],
    ['a token in the address', { path: '/ws?token=abc' }, 404],
  ])('refuses %s', async (_name, options, status) => {
    expect(await open(options).refused()).toBe(status);
  });

  it('closes a connection that does not say who it is in time', async () => {
    await withGateway({ authenticateWithinMs: 100 }, async (url) => {
      expect(await open({ url }).closed()).toEqual({ code: 1008, reason: 'accounts.sign_in_required' });
    });
  });

  it('refuses a wrong token, a service, and a topic before the token', async () => {
    const service = await house.signIn('service');
    const cases: [unknown, string][] = [
      [{ type: 'authenticate', token: 'wrong' }, 'accounts.token_refused'],
      [{ type: 'authenticate', token: service.token }, 'accounts.not_allowed'],
      [{ type: 'subscribe', topic: 'notifications' }, 'accounts.sign_in_required'],
    ];
    for (const [frame, code] of cases) {
      const socket = open();
      await socket.opened();
      socket.say(frame);
      expect(await socket.closed()).toEqual({ code: 1008, reason: code });
      expect(socket.frames).toEqual([{ type: 'error', code }]);
    }
  });
});

describe('bad frames', () => {
  it.each([
    ['no JSON', '{'],
    ['an unknown type', '{"type":"shout"}'],
    ['an unknown field', '{"type":"subscribe","topic":"notifications","all":true}'],
    ['a topic that is no text', '{"type":"subscribe","topic":{}}'],
  ])('close the connection: %s', async (_name, text) => {
    const socket = await signedIn(analyst);
    socket.say(text);
    expect(await socket.closed()).toEqual({ code: 1008, reason: 'request.body_malformed' });
  });

  it('close it when they are binary, too large, or too many', async () => {
    const binary = await signedIn(analyst);
    binary.socket.send(Buffer.from([0, 255, 1]));
    expect((await binary.closed()).code).toBe(1008);
    const large = await signedIn(analyst);
    large.say(JSON.stringify({ type: 'subscribe', topic: 'x'.repeat(10_000_000) }));
    expect([1006, 1009]).toContain((await large.closed()).code);
    const many = await signedIn(analyst);
    for (let index = 0; index < 400; index += 1) many.say({ type: 'unsubscribe', topic: 'notifications' });
    expect(await many.closed()).toEqual({ code: 1008, reason: 'request.too_many' });
  });

  it('close it when it follows too many topics', async () => {
    const owner = await house.signIn('client');
    const socket = await signedIn(owner);
    const now = new Date();
    const ids = Array.from({ length: 51 }, () => newId());
    await house
      .owner('applications')
      .insert(
        ids.map((id) => ({
          id,
          user_id: owner.id,
          kind: 'natural_person',
          state: 'withdrawn',
          created_at: now,
          updated_at: now,
        })),
      );
    for (const [index, id] of ids.entries()) {
      socket.say({ type: 'subscribe', topic: `applications/${id}` });
      if (index < 50)
        await socket.hear((frame) => frame.type === 'subscribed' && frame.topic === `applications/${id}`);
    }
    expect(await socket.closed()).toEqual({ code: 1008, reason: 'request.too_many' });
  });
});

describe('topics', () => {
  it('tell each person of their own notifications only', async () => {
    const mine = await subscribed(analyst, 'notifications');
    const other = await subscribed(client, 'notifications');
    await transact(houseContext(house.deps, 'test'), (work) =>
      notify(work, {
        business_key: newId(),
        user_id: analyst.id,
        template: 'case_assigned',
        language: 'en',
        params: {},
      }),
    );
    const event = await mine.hear(({ type }) => type === 'event');
    expect(event).toMatchObject({
      topic: 'notifications',
      kind: 'notifications.created',
      payload: { id: expect.any(String) },
    });
    await emit('notifications', 'notifications.created', { user_id: client.id });
    await other.hear(({ type }) => type === 'event');
    expect(other.events('notifications')).toHaveLength(1);
    expect(mine.events('notifications')).toHaveLength(1);
  });

  it('tell staff of cases, and of one case with what happens to its application', async () => {
    const { caseId, applicationId } = await addCase();
    const all = await subscribed(analyst, 'cases');
    const one = await subscribed(analyst, `cases/${caseId}`);
    await emit('onboarding', 'onboarding.document_received', { application_id: applicationId });
    await emit(
      'compliance',
      'compliance.case_claimed',
      { case_id: caseId, application_id: applicationId, state: 'in_work' },
      caseId,
    );
    await emit('compliance', 'compliance.case_claimed', {
      case_id: newId(),
      application_id: newId(),
      state: 'in_work',
    });
    await all.hear(() => all.events('cases').length === 2);
    await one.hear(
      () => one.events(`cases/${caseId}`).filter(({ kind }) => kind !== 'presence').length === 2,
    );
    expect(all.events('cases')[0]).toMatchObject({
      kind: 'compliance.case_claimed',
      payload: { id: caseId, state: 'in_work' },
    });
    expect(one.events(`cases/${caseId}`).map(({ kind }) => kind)).toEqual([
      'presence',
      'onboarding.document_received',
      'compliance.case_claimed',
    ]);
  });

  it('tell a client that their application changed, and nothing of what is looked into', async () => {
    const { applicationId, owner } = await addCase();
    const topic = `applications/${applicationId}`;
    const own = await subscribed(owner, topic);
    await emit('compliance', 'compliance.case_opened', {
      case_id: newId(),
      application_id: applicationId,
      risk_level: 'prohibited',
    });
    await emit(
      'onboarding',
      'onboarding.checks_started',
      { application_id: applicationId, state: 'checking', reason: 'sanctions_hit', risk_level: 'high' },
      applicationId,
    );
    const event = await own.hear(({ type }) => type === 'event');
    expect(own.events(topic)).toHaveLength(1);
    expect(event).toMatchObject({
      kind: 'onboarding.changed',
      payload: { id: applicationId, state: 'checking' },
    });
    expect(JSON.stringify(own.frames)).not.toMatch(/sanctions|risk|prohibited|case/);
  });

  it('are refused without the permission, for somebody else and when there is none, all in the same words', async () => {
    const { applicationId } = await addCase();
    const names = [
      'cases',
      `cases/${newId()}`,
      `applications/${applicationId}`,
      `applications/${newId()}`,
      'orders',
      'applications',
      'cases/',
      'notifications/x',
    ];
    const socket = await signedIn(client);
    for (const topic of names) socket.say({ type: 'subscribe', topic });
    await eventually(() => socket.frames.length === names.length + 1);
    expect(socket.frames.slice(1)).toEqual(
      names.map((topic) => ({ type: 'error', code: 'notifications.topic_refused', topic })),
    );
  });

  it('are silent again after an unsubscription', async () => {
    const socket = await subscribed(analyst, 'cases');
    socket.say({ type: 'unsubscribe', topic: 'cases' });
    socket.say({ type: 'subscribe', topic: 'notifications' });
    await socket.hear((frame) => frame.type === 'subscribed' && frame.topic === 'notifications');
    await emit('compliance', 'compliance.case_claimed', { case_id: newId() });
    await emit('notifications', 'notifications.created', { user_id: analyst.id });
    await socket.hear(({ type }) => type === 'event');
    expect(socket.events('cases')).toEqual([]);
  });
});

describe('resuming', () => {
  const caseIds = (events: { payload?: { id?: string } }[]) => events.map(({ payload }) => payload?.id);
  const claimed = async (count: number) => {
    const ids = Array.from({ length: count }, () => newId());
    for (const case_id of ids) await emit('compliance', 'compliance.case_claimed', { case_id });
    return ids;
  };

  it('tells what was missed, once and in order, and goes on', async () => {
    const before = await subscribed(analyst, 'cases');
    const [seen] = await claimed(1);
    const last = await before.hear(({ type }) => type === 'event');
    expect(last.payload.id).toBe(seen);
    before.end();
    const missed = await claimed(3);
    const after = await signedIn(analyst);
    after.say({ type: 'subscribe', topic: 'cases', after: last.id });
    const next = await claimed(2);
    await eventually(() => after.events('cases').length === 5);
    expect(caseIds(after.events('cases'))).toEqual([...missed, ...next]);
  });

  it('is refused with a position of somebody else, of nobody, or too far back', async () => {
    const { position } = await subscribed(await house.signIn('compliance_officer'), 'cases');
    const forged = `1-1-${'0'.repeat(24)}`;
    for (const after of [position, forged, '', "1' OR 1=1", '9'.repeat(60)]) {
      const socket = await signedIn(analyst);
      socket.say({ type: 'subscribe', topic: 'cases', after });
      await socket.hear(({ code }) => code === 'notifications.resume_refused');
      await emit('compliance', 'compliance.case_claimed', { case_id: newId() });
      await socket.hear(({ type }) => type === 'event');
    }
    const far = await subscribed(analyst, 'cases');
    far.end();
    const at = new Date();
    const rows = Array.from({ length: 501 }, () => ({
      event_id: newId(),
      kind: 'test.filler',
      noun: 'test',
      record_id: newId(),
      payload: '{}',
      actor_id: 'test',
      at,
    }));
    await house.owner('outbox').insert(rows);
    const again = await signedIn(analyst);
    again.say({ type: 'subscribe', topic: 'cases', after: far.position });
    await again.hear(({ code }) => code === 'notifications.resume_refused');
  });
});

describe('the session behind a connection', () => {
  it('ends the connection when it is revoked', async () => {
    const user = await house.signIn('compliance_analyst');
    const socket = await subscribed(user, 'cases');
    await house
      .owner('sessions')
      .where({ id: user.sessionId })
      .update({ revoked_at: new Date(), revoked_reason: 'revoked' });
    await emit('accounts', 'accounts.sessions_ended', { session_ids: [user.sessionId] }, user.id);
    expect(await socket.closed()).toEqual({ code: 1008, reason: 'accounts.token_refused' });
  });

  it('ends the connection at its next look when nobody told of the end', async () => {
    const user = await house.signIn('compliance_analyst');
    await withGateway({ heartbeatMs: 100, recheckMs: 300 }, async (url) => {
      const socket = await subscribed(user, 'cases', url);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(socket.socket.readyState).toBe(socket.socket.OPEN);
      await house
        .owner('sessions')
        .where({ id: user.sessionId })
        .update({ expires_at: new Date(0) });
      expect(await socket.closed()).toEqual({ code: 1008, reason: 'accounts.token_refused' });
    });
  });

  it('lives on when only another session of the same person ended', async () => {
    const user = await house.signIn('compliance_analyst');
    const socket = await subscribed(user, 'cases');
    await emit('accounts', 'accounts.sessions_ended', { session_ids: [newId()] }, user.id);
    const case_id = newId();
    await emit('compliance', 'compliance.case_claimed', { case_id });
    await socket.hear(({ payload }) => payload?.id === case_id);
  });

  it('ends the connection when the role is another', async () => {
    const user = await house.signIn('compliance_analyst');
    const socket = await subscribed(user, 'cases');
    await house.owner('global_users').where({ id: user.id }).update({ role: 'trader' });
    await emit('accounts', 'accounts.user_changed', {}, user.id);
    expect((await socket.closed()).code).toBe(1008);
  });
});

describe('presence', () => {
  const namesIn = (frame: { payload?: { people: { full_name: string }[] } } | undefined) =>
    frame?.payload?.people.map((person) => person.full_name).sort();

  it('shows who looks at a case, until they leave it', async () => {
    const { caseId } = await addCase();
    const topic = `cases/${caseId}`;
    const officer = await house.signIn('compliance_officer');
    const first = await subscribed(analyst, topic);
    first.say({ type: 'present', topic });
    await first.hear((frame) => namesIn(frame)?.length === 1);
    const second = await subscribed(officer, topic);
    second.say({ type: 'present', topic });
    await first.hear((frame) => namesIn(frame)?.length === 2);
    expect(namesIn(second.events(topic)[0])).toEqual(['compliance_analyst of the house']);
    second.end();
    await eventually(() => namesIn(first.events(topic).at(-1))?.length === 1);
  });

  it('is refused on a topic that is not followed, or where nobody sees others', async () => {
    const socket = await signedIn(analyst);
    for (const topic of [`cases/${newId()}`, 'cases', 'notifications']) {
      socket.say({ type: 'present', topic });
      await socket.hear((frame) => frame.code === 'notifications.topic_refused' && frame.topic === topic);
    }
  });
});

describe('slow and silent clients', () => {
  const dropped = async () => (await house.deps.metrics.slowConsumerDrops.get()).values[0]?.value ?? 0;

  it('are cut off when they do not read, and the metric counts them', async () => {
    await withGateway({ queueBytes: 20_000 }, async (url) => {
      const slow = await subscribed(analyst, 'cases', url);
      const quick = await subscribed(analyst, 'cases', url);
      slow.socket.pause();
      const payload = JSON.stringify({ case_id: newId(), reason: 'r'.repeat(100_000) });
      const row = () => ({
        event_id: newId(),
        kind: 'compliance.case_claimed',
        noun: 'compliance',
        record_id: newId(),
        payload,
        actor_id: 'test',
        at: new Date(),
      });
      const before = await dropped();
      for (let sent = 0; (await dropped()) === before && sent < 600; sent += 10) {
        await house.owner('outbox').insert(Array.from({ length: 10 }, row));
        await house.owner.raw("SELECT pg_notify('outbox', '')");
        await eventually(() => quick.events('cases').length >= sent + 10);
      }
      expect(await dropped()).toBe(before + 1);
      slow.socket.resume();
      await slow.closed();
      expect(quick.socket.readyState).toBe(quick.socket.OPEN);
    });
  }, 60_000);

  it('are cut off when they answer no heartbeat', async () => {
    await withGateway({ heartbeatMs: 200 }, async (url) => {
      const silent = await subscribed(analyst, 'cases', url);
      const lively = await subscribed(analyst, 'cases', url);
      silent.socket.pause();
      await new Promise((resolve) => setTimeout(resolve, 700));
      silent.socket.resume();
      expect((await silent.closed()).code).toBe(1006);
      expect(lively.socket.readyState).toBe(lively.socket.OPEN);
    });
  });
});
