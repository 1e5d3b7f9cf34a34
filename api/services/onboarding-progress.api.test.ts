import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { newId } from '../../lib/ids.js';
import { applications, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House } from '../testing/harness.js';

let house: House;
let desk: Desk;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
});

afterAll(() => house.close());

const progressOf = (id: string) => desk.get(desk.analyst, `${applications}/${id}/progress`);

describe('the progress of an application', () => {
  it('is plain about a workflow that nobody began, and about one whose worker is away', async () => {
    const { id } = await desk.apply(await house.signIn('client'));
    expect((await progressOf(id)).body).toEqual({ standing: 'not_begun', progress: null });
    const { workflow } = await house.deps.temporal();
    const handle = await workflow.start('onboardClient', {
      workflowId: onboardingWorkflowId(id),
      taskQueue: newId(),
    });
    expect(await progressOf(id)).toMatchObject({
      status: 200,
      body: { standing: 'worker_silent', progress: null },
    });
    await handle.terminate();
    expect((await progressOf(id)).body).toEqual({ standing: 'stopped', progress: null });
  });

  it('of an unknown application is not found', async () => {
    expect(await progressOf(newId())).toMatchObject({
      status: 404,
      body: { code: 'onboarding.application_not_found' },
    });
  });
});
