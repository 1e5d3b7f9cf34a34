import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import { newId } from '../../lib/ids.js';
import type { OnboardClientInput } from '../../domain/onboarding/facts.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import type { onboardClient } from './onboard-client.js';
import * as messages from './messages.js';

let room: ProcedureRoom;
let id: string;

beforeAll(async () => {
  room = await openProcedureRoom();
}, 120_000);
afterAll(() => room.close());
beforeEach(() => {
  id = newId();
  room.book.calls.length = 0;
});

type Client = WorkflowHandle<typeof onboardClient>;

const input = (more: Partial<OnboardClientInput> = {}): OnboardClientInput => ({
  application_id: id,
  parent_id: null,
  stage: 'application',
  round: 0,
  seen: [],
  ...more,
});

async function start(facts: Parameters<typeof room.book.add>[1] = {}): Promise<Client> {
  room.book.add(id, facts);
  return room.start(onboardingWorkflowId(id), input());
}

async function submit(client: Client): Promise<void> {
  room.book.find(id).state = 'submitted';
  await client.executeUpdate(messages.submitApplication, { args: [{ event_id: newId() }] });
}

const decide = (client: Client, decision: 'approve' | 'reject' | 'suspend' | 'exit') =>
  client.executeUpdate(messages.decideCase, { args: [{ event_id: newId(), decision, case_id: 'case' }] });

const leave = async (client: Client) => {
  room.book.find(id).state = 'exited';
  await lastly(client.executeUpdate(messages.exitClient, { args: [{ event_id: newId() }] }));
  return client.result();
};

/** The time-skipping server forgets an update whose workflow ended with it: that it was taken is what the result says. */
const lastly = (update: Promise<unknown>) =>
  update.catch((error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  });

describe('onboardClient', () => {
  it('passes a low risk by rule, opens the account and serves the client until the exit', async () => {
    const client = await start({ may_pass_by_rule: true });
    await submit(client);
    await room.until(() => room.book.find(id).state === 'active');
    expect(room.book.calls).toEqual([
      'start_checks',
      'verify passport',
      'screen 1',
      'assess',
      'approve',
      'open account',
      'activate',
    ]);
    expect(await leave(client)).toEqual({ application_id: id, state: 'exited' });
  });

  it('reminds after 3 and 7 days and lets the draft expire after 30', async () => {
    const client = await start();
    expect(await client.result()).toEqual({ application_id: id, state: 'expired' });
    expect(room.book.calls).toEqual(['remind 3', 'remind 7', 'expire']);
  });

  it('ends when the client withdraws the draft', async () => {
    const client = await start();
    room.book.find(id).state = 'withdrawn';
    await lastly(client.executeUpdate(messages.withdrawApplication, { args: [{ event_id: newId() }] }));
    expect((await client.result()).state).toBe('withdrawn');
    expect(room.book.calls).toEqual([]);
  });

  it('opens a case when no rule passes the client, and rejects when the officer does', async () => {
    const client = await start();
    await submit(client);
    await room.until(() => room.book.calls.includes('open case onboarding/1'));
    await decide(client, 'reject');
    expect((await client.result()).state).toBe('rejected');
  });

  it('warns and notes the breach of the service level in time', async () => {
    const client = await start();
    await submit(client);
    await room.until(() => room.book.calls.includes('open case onboarding/1'));
    await room.sleep('3 days');
    expect(room.book.calls.slice(-2)).toEqual(['warned', 'breached']);
    await decide(client, 'reject');
    await client.result();
  });

  it('gathers evidence of a new round when the client answers, while the clock stands', async () => {
    const client = await start();
    await submit(client);
    await room.until(() => room.book.calls.includes('open case onboarding/1'));
    room.book.find(id).state = 'waiting_for_client';
    await room.book.stopClock(`${id}/onboarding/1`);
    await client.executeUpdate(messages.requestInformation, { args: [{ event_id: newId() }] });
    await room.sleep('5 days');
    expect(room.book.calls).not.toContain('warned');
    room.book.find(id).state = 'in_review';
    room.book.startClock(`${id}/onboarding/1`);
    await client.executeUpdate(messages.answerRequest, { args: [{ event_id: newId() }] });
    await room.until(() => room.book.calls.includes('screen 2'));
    await decide(client, 'approve');
    await room.until(() => room.book.find(id).state === 'active');
    await leave(client);
  });

  it('lets the application expire when the client never answers', async () => {
    const client = await start();
    await submit(client);
    await room.until(() => room.book.calls.includes('open case onboarding/1'));
    room.book.find(id).state = 'waiting_for_client';
    await room.book.stopClock(`${id}/onboarding/1`);
    await client.executeUpdate(messages.requestInformation, { args: [{ event_id: newId() }] });
    expect((await client.result()).state).toBe('expired');
  });

  it('takes a provider that answers twice once, and one that never answers as unavailable', async () => {
    const client = await start({ identity_checks: ['liveness', 'face_match'], may_pass_by_rule: true });
    await submit(client);
    await room.until(() => room.book.calls.includes('verify passport'));
    const report = { event_id: newId(), reference: 'liveness-1', outcome: 'passed' as const };
    await client.signal(messages.providerReported, report);
    await client.signal(messages.providerReported, report);
    await room.sleep('2 hours');
    await room.until(() => room.book.find(id).state === 'active');
    expect(room.book.calls.filter((call) => /liveness|face_match/.test(call))).toEqual([
      'liveness passed',
      'face_match unavailable',
    ]);
    await leave(client);
  });

  it('recognises a repeated act by its event', async () => {
    const client = await start();
    await submit(client);
    await room.until(() => room.book.calls.includes('open case onboarding/1'));
    const act = { event_id: newId(), decision: 'approve' as const, case_id: 'case' };
    await client.executeUpdate(messages.decideCase, { args: [act] });
    await client.executeUpdate(messages.decideCase, { args: [act] });
    await room.until(() => room.book.find(id).state === 'active');
    expect(room.book.calls.filter((call) => call === 'approve')).toHaveLength(1);
    await leave(client);
  });

  it('goes on from the present state when a person was faster', async () => {
    const client = await start();
    await submit(client);
    await room.until(() => room.book.calls.includes('open case onboarding/1'));
    room.book.find(id).state = 'withdrawn';
    await decide(client, 'approve');
    expect((await client.result()).state).toBe('withdrawn');
    expect(room.book.calls).toContain('approve refused');
  });

  it('brings the client back for the periodic review and keeps them', async () => {
    const client = await start({ may_pass_by_rule: true });
    await submit(client);
    await room.until(() => room.book.find(id).state === 'active');
    await room.sleep('366 days');
    await room.until(() => room.book.calls.some((call) => call.startsWith('open case periodic_review')));
    await decide(client, 'approve');
    await room.until(() => room.book.find(id).state === 'active');
    expect(room.book.calls).toContain('confirm');
    await leave(client);
  });

  it.each([
    [0, false],
    [2, true],
  ])('with %i new hits after a list changed, opens a case: %s', async (hits, opens) => {
    const client = await start({ may_pass_by_rule: true });
    await submit(client);
    await room.until(() => room.book.find(id).state === 'active');
    room.book.find(id).new_hits = hits;
    await client.signal(messages.listChanged, { event_id: newId(), list_version_id: newId() });
    await room.until(() => room.book.calls.includes('screen 2'));
    if (opens) {
      await room.until(() => room.book.calls.includes('open case list_changed/2'));
      await decide(client, 'suspend');
      await room.until(() => room.book.find(id).state === 'suspended');
    }
    expect(room.book.calls.includes('open case list_changed/2')).toBe(opens);
    await leave(client);
  });

  it('leaves the book as it is when an operator cancels the workflow', async () => {
    const client = await start();
    await submit(client);
    await room.until(() => room.book.calls.includes('open case onboarding/1'));
    await client.cancel();
    await expect(client.result()).rejects.toThrow(/cancel/i);
    expect(room.book.find(id).state).toBe('in_review');
  });

  it('waits for every owner of a company, each with an onboarding of their own', async () => {
    const owners = [newId(), newId(), newId()];
    for (const owner of owners) room.book.add(owner, { state: 'submitted', may_pass_by_rule: true });
    const client = await start({ kind: 'legal_entity', owners, may_pass_by_rule: true });
    await submit(client);
    await room.until(() => room.book.find(id).state === 'active');
    expect(owners.map((owner) => room.book.find(owner).state)).toEqual(['active', 'active', 'active']);
    expect(room.book.calls.filter((call) => call === 'assess')).toHaveLength(4);
    await leave(client);
  });

  it('refuses an act after the end', async () => {
    const client = await start();
    room.book.find(id).state = 'withdrawn';
    await lastly(client.executeUpdate(messages.withdrawApplication, { args: [{ event_id: newId() }] }));
    await client.result();
    await expect(decide(client, 'approve')).rejects.toThrow();
  });
});
