import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { openSocketRoom, type SocketRoom } from './testing/socket-room.js';

let room: SocketRoom;
beforeAll(async () => {
  room = await openSocketRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

describe('the handshake', () => {
  it.each([
    ['a foreign origin', { origin: 'https://evil.test' }, 403],
    ['an origin that begins like ours', { origin: 'http://127.0.0.1:3000.evil.test' }, 403],
    ['another path', { path: '/ws/other' }, 404],
    ['a token in the address', { path: '/ws?token=abc' }, 404],
  ])('refuses %s', async (_name, options, status) => {
    expect(await room.open(options).refused()).toBe(status);
  });

  it('takes a program, which comes from no page', async () => {
    await expect(room.open({ origin: null }).opened()).resolves.not.toThrow();
  });

  it('closes a connection that does not say who it is in time', async () => {
    await room.withGateway({ authenticateWithinMs: 100 }, async (url) => {
      expect(await room.open({ url }).closed()).toEqual({ code: 1008, reason: 'accounts.sign_in_required' });
    });
  });

  it('refuses a wrong token, a service, and a topic before the token', async () => {
    const service = await room.house.signIn('service');
    const cases: [unknown, string][] = [
      [{ type: 'authenticate', token: 'wrong' }, 'accounts.token_refused'],
      [{ type: 'authenticate', token: service.token }, 'accounts.not_allowed'],
      [{ type: 'subscribe', topic: 'notifications' }, 'accounts.sign_in_required'],
    ];
    for (const [frame, code] of cases) {
      const socket = room.open();
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
    const socket = await room.signedIn(room.analyst);
    socket.say(text);
    expect(await socket.closed()).toEqual({ code: 1008, reason: 'request.body_malformed' });
  });

  it('close it when they are binary, too large, or too many', async () => {
    const binary = await room.signedIn(room.analyst);
    binary.socket.send(Buffer.from([0, 255, 1]));
    expect((await binary.closed()).code).toBe(1008);
    const large = await room.signedIn(room.analyst);
    large.say(JSON.stringify({ type: 'subscribe', topic: 'x'.repeat(10_000_000) }));
    expect([1006, 1009]).toContain((await large.closed()).code);
    const many = await room.signedIn(room.analyst);
    for (let index = 0; index < 400; index += 1) many.say({ type: 'unsubscribe', topic: 'notifications' });
    expect(await many.closed()).toEqual({ code: 1008, reason: 'request.too_many' });
  });

  it('close it when it follows too many topics', async () => {
    const owner = await room.house.signIn('client');
    const socket = await room.signedIn(owner);
    const now = new Date();
    const ids = Array.from({ length: 51 }, () => newId());
    await room.house.owner('applications').insert(
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

describe('slow and silent clients', () => {
  const dropped = async () => (await room.house.deps.metrics.slowConsumerDrops.get()).values[0]?.value ?? 0;

  it('are cut off when they do not read, and the metric counts them', async () => {
    await room.withGateway({ queueBytes: 20_000 }, async (url) => {
      const slow = await room.subscribed(room.analyst, 'cases', url);
      const quick = await room.subscribed(room.analyst, 'cases', url);
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
        await room.house.owner('outbox').insert(Array.from({ length: 10 }, row));
        await room.house.owner.raw("SELECT pg_notify('outbox', '')");
        await eventually(() => quick.events('cases').length >= sent + 10);
      }
      expect(await dropped()).toBe(before + 1);
      slow.socket.resume();
      await slow.closed();
      expect(quick.socket.readyState).toBe(quick.socket.OPEN);
    });
  }, 60_000);

  it('are cut off when they answer no heartbeat', async () => {
    const heartbeatMs = 1_500;
    await room.withGateway({ heartbeatMs }, async (url) => {
      const silent = await room.subscribed(room.analyst, 'cases', url);
      silent.socket.pause();
      await new Promise((resolve) => setTimeout(resolve, 3 * heartbeatMs));
      silent.socket.resume();
      expect((await silent.closed()).code).toBe(1006);
    });
  });
});
