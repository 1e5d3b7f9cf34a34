import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { cases, openDesk, type Desk } from '../api/testing/clients.js';
import { openHouse, type House } from '../api/testing/harness.js';
import type { ProviderOutcome } from '../domain/onboarding/facts.js';
import { onboardingWorkflowId } from '../domain/onboarding/rules.js';
import { newId } from '../lib/ids.js';
import { openApi, workerIdentity } from './api.js';
import type { ActivityDeps } from './deps.js';
import { createOnboardingActivities } from './onboarding.js';

let house: House;
let desk: Desk;
let activities: ReturnType<typeof createOnboardingActivities>;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  const notNeeded = () => {
    throw new Error('These activities only speak with the api');
  };
  const deps: ActivityDeps = {
    api: openApi(house.url, workerIdentity(house.deps.keys.serviceClients)),
    today: notNeeded,
    identityProvider: { name: 'none', ask: notNeeded },
    log: house.deps.log,
    screeningLists: { prepare: notNeeded, screen: notNeeded },
    sanctionsDir: null,
    listAddresses: new Map(),
  };
  activities = createOnboardingActivities(deps);
});

afterAll(() => house.close());

describe('recordLateAnswer', () => {
  /** Recommended to the officer, with a check that was given up. */
  async function recommended() {
    const client = await house.signIn('client');
    const { id, case_id } = await desk.bringToDesk(client);
    const reference = newId();
    const business_key = `${id}/liveness/1`;
    const asked = { business_key, kind: 'liveness', provider: 'sandbox', reference };
    await desk.ok(desk.post(desk.worker, `/api/v1/onboarding/applications/${id}/checks`, asked));
    await run(id, (all) => all.recordCheckResult({ application_id: id, business_key, state: 'unavailable' }));
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id));
    return { id, case_id, reference };
  }

  /** As the activity of the application's own workflow. */
  function run<T>(id: string, step: (all: typeof activities) => Promise<T>): Promise<T> {
    const workflowExecution = { workflowId: onboardingWorkflowId(id), runId: newId() };
    return new MockActivityEnvironment({ workflowExecution }).run(() => step(activities));
  }

  const answer = (about: { id: string; reference: string }, outcome: ProviderOutcome, event_id = newId()) =>
    run(about.id, (all) =>
      all.recordLateAnswer({ application_id: about.id, reference: about.reference, outcome, event_id }),
    );

  it('is seen by the officer, whose decision on the file of before is refused', async () => {
    const about = await recommended();
    const shown = await desk.look(desk.officer, about.case_id);
    expect(shown.file.checks).toMatchObject([{ kind: 'liveness', state: 'unavailable' }]);
    expect(await answer(about, 'failed')).toEqual({ is_news: true });
    const decision = { decision: 'approve', reason: 'As recommended', evidence_hash: shown.evidence_hash };
    const refused = await desk.post(desk.officer, `${cases}/${about.case_id}/decision`, decision);
    expect(refused.body.code).toBe('compliance.evidence_changed');
    const seen = await desk.look(desk.officer, about.case_id);
    expect(seen.file.checks).toMatchObject([{ kind: 'liveness', state: 'failed' }]);
    expect(seen.evidence_hash).not.toBe(shown.evidence_hash);
  });

  it('is news once: its retries hear so again, other reports do not', async () => {
    const about = await recommended();
    const longId = 'e'.repeat(200);
    expect(await answer(about, 'failed', longId)).toEqual({ is_news: true });
    expect(await answer(about, 'failed', longId)).toEqual({ is_news: true });
    expect(await answer(about, 'failed')).toEqual({ is_news: false });
    expect(await answer(about, 'passed')).toEqual({ is_news: false });
    expect(await house.owner('checks').where({ application_id: about.id })).toMatchObject([
      { state: 'failed' },
    ]);
    const told = house
      .owner('outbox')
      .where({ record_id: about.id, kind: 'onboarding.check_finished' })
      .orderBy('id');
    expect((await told).map(({ payload }) => payload.outcome)).toEqual(['unavailable', 'failed']);
  });

  it('says nothing of a question that the application never asked', async () => {
    const about = await recommended();
    expect(await answer({ ...about, reference: newId() }, 'failed')).toEqual({ is_news: false });
  });

  it('may bring a client back under a reason of its own, which cannot wait', async () => {
    const client = await house.signIn('client');
    const { id } = await desk.bringToLife(client);
    const clock = await run(id, (all) =>
      all.openCase({ application_id: id, reason: 'check_failed', round: 2 }),
    );
    expect(await house.owner('cases').where({ id: clock.case_id }).first()).toMatchObject({
      reason: 'check_failed',
      priority: 1,
    });
  });
});
