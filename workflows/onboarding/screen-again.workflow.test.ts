import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openApplicant } from '../testing/applicant.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import { decision, nextReview } from '../testing/waiting.js';
import * as messages from './messages.js';

let room: ProcedureRoom;

beforeAll(async () => {
  room = await openProcedureRoom();
}, 120_000);
afterAll(() => room.close());
beforeEach(() => {
  room.book.calls.length = 0;
});

/** An applicant whose case waits for people. */
async function atTheDesk(facts: Parameters<typeof openApplicant>[2] = {}) {
  const client = openApplicant(room, newId(), facts);
  await client.start();
  await client.submit();
  await client.waitsFor(decision);
  const listChanges = () => {
    const list_version_id = newId();
    const event_id = `list-changed/${list_version_id}`;
    return {
      list_version_id,
      tell: () => client.handle.signal(messages.listChanged, { event_id, list_version_id }),
    };
  };
  return { client, listChanges };
}

const countOf = (call: string) => room.book.calls.filter((each) => each === call).length;

describe('a case on the desk', () => {
  it('is screened again when a list changes, once however often it is told, and stays where it is', async () => {
    const { client, listChanges } = await atTheDesk();
    const { list_version_id, tell } = listChanges();
    await tell();
    await tell();
    await room.until(() => countOf(`screen for ${list_version_id}`) > 0);
    await client.waitsFor(decision);
    expect([countOf(`screen for ${list_version_id}`), countOf('assess')]).toEqual([1, 1]);
    await client.decide('reject', 'onboarding/1');
    expect((await client.handle.result()).state).toBe('rejected');
  });

  it('weighs the risk anew when the list has something new about the client', async () => {
    const { client, listChanges } = await atTheDesk();
    client.record.new_hits = 1;
    const { tell } = listChanges();
    await tell();
    await room.until(() => countOf('assess') === 2);
    await client.withdraw();
    await client.handle.result();
  });

  it('is screened again when somebody asks for it, also while the client is asked', async () => {
    const { client } = await atTheDesk();
    await client.ask('onboarding/1');
    await client.waitsFor('the client to answer');
    const act = client.nextAct();
    await client.handle.signal(messages.screeningRequested, act);
    await room.until(() => countOf(`screen for ${act.event_id}`) === 1);
    await client.waitsFor('the client to answer');
    await client.withdraw();
    await client.handle.result();
  });

  it('of a review comes back to people when a list changed between the decision and its effect', async () => {
    const client = openApplicant(room, newId(), { may_pass_by_rule: true, refused_confirmations: 1 });
    await client.start();
    await client.submit();
    await client.waitsFor(nextReview);
    await client.askForReview();
    await client.waitsFor(decision);
    await client.decide('approve', 'manual/2');
    await room.until(() => room.book.calls.includes('open case manual/3'));
    expect(room.book.calls).toContain('confirm refused');
    await client.decide('approve', 'manual/3');
    await client.waitsFor(nextReview);
    expect(client.record.state).toBe('active');
    await client.leave();
  });
});

describe('a client who is asked', () => {
  it('is reminded on the days of the setting, for each question anew, until they answer or the time is up', async () => {
    const { client } = await atTheDesk();
    await client.ask('onboarding/1');
    await client.waitsFor('the client to answer');
    await room.sleep('4 days');
    await room.until(() => countOf('remind 3') === 1);
    await client.waitsFor('the client to answer');
    await client.answer('onboarding/1');
    await client.waitsFor(decision);
    await client.ask('onboarding/1');
    expect((await client.handle.result()).state).toBe('expired');
    expect([countOf('remind 3'), countOf('remind 7')]).toEqual([2, 1]);
  });
});

describe('a client with a document that expires', () => {
  it('is told once, and nobody opens a case for it', async () => {
    const client = openApplicant(room, newId(), { may_pass_by_rule: true, expires_on: '2020-01-01' });
    await client.start();
    await client.submit();
    await client.waitsFor(nextReview);
    await room.until(() => room.book.calls.includes('remind of document 2020-01-01'));
    await client.waitsFor(nextReview);
    expect(countOf('remind of document 2020-01-01')).toBe(1);
    expect(room.book.calls.some((call) => call.startsWith('open case'))).toBe(false);
    await client.leave();
  });
});
