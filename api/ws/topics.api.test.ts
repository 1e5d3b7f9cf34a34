import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hasUnsettledEvents } from '../../db/models/outbox.js';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { houseContext } from '../context.js';
import { notify } from '../services/notify.js';
import { transact } from '../work.js';
import { openSocketRoom, type SocketRoom } from './testing/socket-room.js';

let room: SocketRoom;
beforeAll(async () => {
  room = await openSocketRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

describe('topics', () => {
  it('tell each person of their own notifications only', async () => {
    const mine = await room.subscribed(room.analyst, 'notifications');
    const other = await room.subscribed(room.client, 'notifications');
    await transact(houseContext(room.house.deps, 'test'), (work) =>
      notify(work, {
        business_key: newId(),
        user_id: room.analyst.id,
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
    await room.emit('notifications', 'notifications.created', { user_id: room.client.id });
    await other.hear(({ type }) => type === 'event');
    expect(other.events('notifications')).toHaveLength(1);
    expect(mine.events('notifications')).toHaveLength(1);
  });

  it('tell staff of cases, and of one case with what happens to its application', async () => {
    const { caseId, applicationId } = await room.addCase();
    const all = await room.subscribed(room.analyst, 'cases');
    const one = await room.subscribed(room.analyst, `cases/${caseId}`);
    await room.emit('onboarding', 'onboarding.document_received', { application_id: applicationId });
    await room.emit(
      'compliance',
      'compliance.case_claimed',
      { case_id: caseId, application_id: applicationId, state: 'in_work' },
      caseId,
    );
    await room.emit('compliance', 'compliance.case_claimed', {
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
    const { applicationId, owner } = await room.addCase();
    const topic = `applications/${applicationId}`;
    const own = await room.subscribed(owner, topic);
    await room.emit('compliance', 'compliance.case_opened', {
      case_id: newId(),
      application_id: applicationId,
      risk_level: 'prohibited',
    });
    await room.emit(
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

  it('tell who reads risk that there is something new, and not what', async () => {
    const reader = await room.house.signIn('risk_manager');
    const socket = await room.subscribed(reader, 'risk');
    await room.emit('risk', 'risk.breach_opened', { level: 'hard', measured: '5', threshold: '4' });
    const event = await socket.hear(({ type }) => type === 'event');
    expect(event).toMatchObject({ kind: 'risk.breach_opened', payload: { id: expect.any(String) } });
    expect(JSON.stringify(socket.events('risk'))).not.toMatch(/measured|hard/);
  });

  it('are refused without the permission, for somebody else and when there is none, all in the same words', async () => {
    const { applicationId } = await room.addCase();
    const names = [
      'cases',
      `cases/${newId()}`,
      `applications/${applicationId}`,
      `applications/${newId()}`,
      'orders',
      'risk',
      'applications',
      'cases/',
      'notifications/x',
    ];
    const socket = await room.signedIn(room.client);
    for (const topic of names) socket.say({ type: 'subscribe', topic });
    await eventually(() => socket.frames.length === names.length + 1);
    expect(socket.frames.slice(1)).toEqual(
      names.map((topic) => ({ type: 'error', code: 'notifications.topic_refused', topic })),
    );
  });

  it('are silent again after an unsubscription', async () => {
    const socket = await room.subscribed(room.analyst, 'cases');
    socket.say({ type: 'unsubscribe', topic: 'cases' });
    socket.say({ type: 'subscribe', topic: 'notifications' });
    await socket.hear((frame) => frame.type === 'subscribed' && frame.topic === 'notifications');
    await room.emit('compliance', 'compliance.case_claimed', { case_id: newId() });
    await room.emit('notifications', 'notifications.created', { user_id: room.analyst.id });
    await socket.hear(({ type }) => type === 'event');
    expect(socket.events('cases')).toEqual([]);
  });
});

describe('resuming', () => {
  const caseIds = (events: { payload?: { id?: string } }[]) => events.map(({ payload }) => payload?.id);
  const claimed = async (count: number) => {
    const ids = Array.from({ length: count }, () => newId());
    for (const case_id of ids) await room.emit('compliance', 'compliance.case_claimed', { case_id });
    return ids;
  };

  it('tells what was missed, once and in order, and goes on', async () => {
    const before = await room.subscribed(room.analyst, 'cases');
    const [seen] = await claimed(1);
    const last = await before.hear(({ type }) => type === 'event');
    expect(last.payload.id).toBe(seen);
    before.end();
    const missed = await claimed(3);
    const after = await room.signedIn(room.analyst);
    after.say({ type: 'subscribe', topic: 'cases', after: last.id });
    const next = await claimed(2);
    await eventually(() => after.events('cases').length === 5);
    expect(caseIds(after.events('cases'))).toEqual([...missed, ...next]);
  });

  it('is refused with a position of somebody else, of nobody, or too far back', async () => {
    const { position } = await room.subscribed(await room.house.signIn('compliance_officer'), 'cases');
    const forged = `1-1-${'0'.repeat(24)}`;
    for (const after of [position, forged, '', "1' OR 1=1", '9'.repeat(60)]) {
      const socket = await room.signedIn(room.analyst);
      socket.say({ type: 'subscribe', topic: 'cases', after });
      await socket.hear(({ code }) => code === 'notifications.resume_refused');
      await room.emit('compliance', 'compliance.case_claimed', { case_id: newId() });
      await socket.hear(({ type }) => type === 'event');
    }
    const far = await room.subscribed(room.analyst, 'cases');
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
    await room.house.owner('outbox').insert(rows);
    // A transaction of another suite on the same server holds back what is newer than itself.
    await eventually(async () => !(await hasUnsettledEvents(room.house.deps.database)));
    const again = await room.signedIn(room.analyst);
    again.say({ type: 'subscribe', topic: 'cases', after: far.position });
    await again.hear(({ code }) => code === 'notifications.resume_refused');
  });
});
