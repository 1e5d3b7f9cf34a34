import { withNewClient, type Desk, type Ready } from './journey/desk.js';
import { firstJourneyNumber } from './faults/onboarding.js';
import { lowRiskForm, personForm } from './journey/forms.js';
import { personJourney, type Journey } from './journey/onboarding.js';
import type { Visitor } from './journey/visitor.js';
import { eachOf } from './side-by-side.js';

export interface PreparedClient {
  number: number;
  client: Visitor;
}

/** Registered and signed in: what is measured begins with the form. */
export async function prepareClients(about: {
  ready: Ready;
  desk: Desk;
  count: number;
}): Promise<PreparedClient[]> {
  const { ready, desk, count } = about;
  const firstNumber = firstJourneyNumber();
  const clients: PreparedClient[] = [];
  const run = async (index: number) => {
    const number = firstNumber + index;
    const { client } = await withNewClient(ready, desk, `bench-client-${number}`);
    clients.push({ number, client });
  };
  await eachOf({ count, sideBySide: 4, run });
  return clients;
}

export interface JourneyRun {
  desk: Desk;
  clients: PreparedClient[];
  sideBySide: number;
  /** Who passes them: the rule for low risk, or an analyst and an officer. */
  by: 'rule' | 'people';
}

/** Takes every client from the form to the opened account; gives how many a second. */
export async function measureJourneys({ desk, clients, sideBySide, by }: JourneyRun) {
  const applicationIds: string[] = [];
  const beganAt = performance.now();
  const run = async (index: number) => {
    const prepared = clients[index];
    if (prepared)
      applicationIds.push(await onboard({ ...desk, client: prepared.client }, prepared.number, by));
  };
  await eachOf({ count: clients.length, sideBySide, run });
  return { applicationIds, perSecond: clients.length / ((performance.now() - beganAt) / 1000) };
}

async function onboard(desk: Desk, number: number, by: JourneyRun['by']): Promise<string> {
  const form = by === 'rule' ? lowRiskForm(number) : personForm(number);
  const journey = personJourney(desk, number, form);
  await runSteps(journey, ['start', 'fill in', 'documents', 'submit']);
  const { applicationId } = journey.trail;
  if (by === 'people') {
    await untilClientSees(desk.client, applicationId, 'in_review');
    await runSteps(journey, ['checks', 'claim', 'recommend', 'decide']);
  }
  await untilClientSees(desk.client, applicationId, 'active');
  return applicationId;
}

async function runSteps({ steps }: Journey, names: string[]): Promise<void> {
  for (const step of steps) if (names.includes(step.name)) await step.run();
}

const pollMs = 150;
const patienceMs = 180_000;

/** Asked by the client, whose requests are counted apart: staff who asked for everybody would meet their own limit. */
async function untilClientSees(client: Visitor, id: string, state: string): Promise<void> {
  for (
    const end = Date.now() + patienceMs;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  ) {
    const seen = await client.call<{ state: string }>('GET', `/api/v1/onboarding/applications/${id}`);
    if (seen.state === state) return;
  }
  throw new Error(`The application ${id} is not ${state} after ${patienceMs} ms`);
}
