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

describe('the session behind a connection', () => {
  it('ends the connection when it is revoked', async () => {
    const user = await room.house.signIn('compliance_analyst');
    const socket = await room.subscribed(user, 'cases');
    await room.house
      .owner('sessions')
      .where({ id: user.sessionId })
      .update({ revoked_at: new Date(), revoked_reason: 'revoked' });
    await room.emit('accounts', 'accounts.sessions_ended', { session_ids: [user.sessionId] }, user.id);
    expect(await socket.closed()).toEqual({ code: 1008, reason: 'accounts.token_refused' });
  });

  it('ends the connection at its next look when nobody told of the end', async () => {
    const user = await room.house.signIn('compliance_analyst');
    await room.withGateway({ heartbeatMs: 1_500, recheckMs: 100 }, async (url) => {
      const socket = await room.subscribed(user, 'cases', url);
      await room.house
        .owner('sessions')
        .where({ id: user.sessionId })
        .update({ expires_at: new Date(0) });
      expect(await socket.closed()).toEqual({ code: 1008, reason: 'accounts.token_refused' });
    });
  });

  it('lives on when only another session of the same person ended', async () => {
    const user = await room.house.signIn('compliance_analyst');
    const socket = await room.subscribed(user, 'cases');
    await room.emit('accounts', 'accounts.sessions_ended', { session_ids: [newId()] }, user.id);
    const case_id = newId();
    await room.emit('compliance', 'compliance.case_claimed', { case_id });
    await socket.hear(({ payload }) => payload?.id === case_id);
  });

  it('ends the connection when the role is another', async () => {
    const user = await room.house.signIn('compliance_analyst');
    const socket = await room.subscribed(user, 'cases');
    await room.house.owner('global_users').where({ id: user.id }).update({ role: 'trader' });
    await room.emit('accounts', 'accounts.user_changed', {}, user.id);
    expect((await socket.closed()).code).toBe(1008);
  });
});

describe('presence', () => {
  const namesIn = (frame: { payload?: { people: { full_name: string }[] } } | undefined) =>
    frame?.payload?.people.map((person) => person.full_name).sort();

  it('shows who looks at a case, until they leave it', async () => {
    const { caseId } = await room.addCase();
    const topic = `cases/${caseId}`;
    const officer = await room.house.signIn('compliance_officer');
    const first = await room.subscribed(room.analyst, topic);
    first.say({ type: 'present', topic });
    await first.hear((frame) => namesIn(frame)?.length === 1);
    const second = await room.subscribed(officer, topic);
    second.say({ type: 'present', topic });
    await first.hear((frame) => namesIn(frame)?.length === 2);
    expect(namesIn(second.events(topic)[0])).toEqual(['compliance_analyst of the house']);
    second.end();
    await eventually(() => namesIn(first.events(topic).at(-1))?.length === 1);
  });

  it('is refused on a topic that there is not, or where nobody sees others', async () => {
    const socket = await room.signedIn(room.analyst);
    for (const topic of [`cases/${newId()}`, 'cases', 'notifications']) {
      socket.say({ type: 'present', topic });
      await socket.hear((frame) => frame.code === 'notifications.topic_refused' && frame.topic === topic);
    }
  });
});
