import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openApplicant, type Applicant } from '../testing/applicant.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import { decision, nextReview, provider } from '../testing/waiting.js';
import * as messages from './messages.js';

let room: ProcedureRoom;
let client: Applicant;

beforeAll(async () => {
  room = await openProcedureRoom();
}, 120_000);
afterAll(() => room.close());

/** At the desk, with both checks given up. */
beforeEach(async () => {
  room.book.calls.length = 0;
  client = openApplicant(room, newId(), { identity_checks: ['liveness', 'face_match'] });
  await client.start();
  await client.submit();
  await client.waitsFor(provider);
  await room.sleep('2 hours');
  await client.waitsFor(decision);
});

const late = () => room.book.calls.filter((call) => call.includes(' late'));
const reviews = () => room.book.calls.filter((call) => call.startsWith('open case check_failed'));

/** Kept in the first case, with a decision by people. */
async function activate(): Promise<void> {
  await client.decide('approve', 'onboarding/1');
  await client.waitsFor(nextReview);
}

/** The review asks the provider anew and hears nothing. */
async function awaitReview(): Promise<void> {
  await client.waitsFor(provider);
  await room.sleep('2 hours');
  await client.waitsFor(decision);
}

describe('an answer of the identity provider that comes late', () => {
  it.each(['passed', 'failed', 'review'] as const)(
    'is recorded while the case waits for people, who decide all the same: %s',
    async (outcome) => {
      await room.sleep('2 days');
      await client.report('liveness-1', outcome);
      await client.waitsFor(decision);
      expect(late()).toEqual([`liveness-1 ${outcome} late`]);
      await activate();
      expect(reviews()).toEqual([]);
      await client.leave();
    },
  );

  it('is recorded while the client is asked', async () => {
    await client.ask('onboarding/1');
    await client.waitsFor('the client to answer');
    await client.report('face_match-1', 'failed');
    await client.waitsFor('the client to answer');
    expect(late()).toEqual(['face_match-1 failed late']);
  });

  it('is recorded while the provider is asked anew, whose question stays open', async () => {
    await client.ask('onboarding/1');
    await client.answer('onboarding/1');
    await client.waitsFor(provider);
    await client.report('liveness-1', 'failed');
    await client.waitsFor(provider);
    await client.report('liveness-2', 'passed');
    await room.sleep('2 hours');
    await client.waitsFor(decision);
    expect(room.book.calls.filter((call) => call.startsWith('liveness'))).toEqual([
      'liveness unavailable',
      'liveness-1 failed late',
      'liveness passed',
    ]);
  });

  it.each(['failed', 'review'] as const)(
    'brings an active client back when it speaks against them: %s',
    async (outcome) => {
      await activate();
      await client.report('face_match-1', outcome);
      await awaitReview();
      expect(late()).toEqual([`face_match-1 ${outcome} late`]);
      expect(reviews()).toEqual(['open case check_failed/2']);
      await client.decide('suspend', 'check_failed/2');
      await client.waitsFor('a decision about the suspension');
      expect(client.record.state).toBe('suspended');
      await client.leave();
    },
  );

  it('brings a suspended client back too', async () => {
    await activate();
    client.record.state = 'suspended';
    await client.handle.executeUpdate(messages.suspendClient, { args: [client.nextAct()] });
    await client.waitsFor('a decision about the suspension');
    await client.report('liveness-1', 'failed');
    await awaitReview();
    expect(reviews()).toEqual(['open case check_failed/2']);
    await client.leave();
  });

  it('leaves an active client alone when it is a pass', async () => {
    await activate();
    await client.report('liveness-1', 'passed');
    await client.waitsFor(nextReview);
    expect(late()).toEqual(['liveness-1 passed late']);
    expect(client.record.state).toBe('active');
    await client.leave();
  });

  it('has one effect when it comes twice, as the same report or as another one', async () => {
    await activate();
    const act = client.nextAct();
    await client.report('liveness-1', 'failed', act);
    await client.report('liveness-1', 'failed', act);
    await awaitReview();
    expect(late()).toEqual(['liveness-1 failed late']);
    await client.decide('approve', 'check_failed/2');
    await client.waitsFor(nextReview);
    await client.report('liveness-1', 'failed');
    await client.waitsFor(nextReview);
    expect(late()).toEqual(['liveness-1 failed late', 'liveness-1 failed late again']);
    expect(reviews()).toHaveLength(1);
    await client.leave();
  });
});

describe('what the procedure says of itself', () => {
  const progress = () => client.handle.query(messages.getProgress);

  it('names what it waits for, since when, and what happens by itself next', async () => {
    const waiting = await progress();
    expect(waiting).toEqual({
      state: 'in_review',
      waiting_for: decision,
      waiting_code: 'decision',
      waiting_since: expect.stringMatching(/^\d{4}-.*Z$/),
      owners: null,
      next_timer: { code: 'warned', at: expect.any(String) },
    });
    await room.sleep('30 hours');
    await client.waitsFor(decision);
    expect(await progress()).toMatchObject({
      waiting_since: waiting.waiting_since,
      next_timer: { code: 'breached' },
    });
    await activate();
    expect(await progress()).toMatchObject({
      waiting_code: 'next_review',
      next_timer: { code: 'periodic_review' },
    });
    await client.leave();
  });
});
