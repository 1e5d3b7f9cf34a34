import type { Desk } from './desk.js';
import { addOwner, companyDocuments, fillIn, personDocuments, start, submit } from './application.js';
import { approveAtDesk, caseOf, decide, recommend, untilState, work, type Trail } from './desk-work.js';
import { companyForm, personForm, type PersonForm } from './forms.js';

/** A step of a journey: it can be repeated under its own keys, so that a fault may fall anywhere in it. */
export interface Step {
  name: string;
  run(): Promise<void>;
}

export interface Journey {
  steps: Step[];
  /** Filled in on the way. */
  trail: Trail;
}

/** A person from the form to the opened account, by way of an analyst and an officer. */
export function personJourney(desk: Desk, number: number, form: PersonForm = personForm(number)): Journey {
  const trail: Trail = { applicationId: '', caseId: '' };
  const key = (step: string) => `journey-${number}-${step}`;
  const steps: Step[] = [
    {
      name: 'start',
      run: async () => void (trail.applicationId = await start(desk.client, 'natural_person', key('start'))),
    },
    { name: 'fill in', run: () => fillIn(desk.client, trail.applicationId, form) },
    {
      name: 'documents',
      run: () => personDocuments(desk.client, trail.applicationId, form, key('documents')),
    },
    { name: 'submit', run: () => submit(desk.client, trail.applicationId, key('submit')) },
    ...deskSteps(desk, trail, key),
  ];
  return { steps, trail };
}

/** A company with three owners: each has a form, documents and an onboarding of their own. */
export function companyJourney(desk: Desk, number: number): Journey {
  const trail: Trail = { applicationId: '', caseId: '' };
  const key = (step: string) => `journey-${number}-${step}`;
  const company = companyForm(number);
  const shares = ['40', '35', '25'];
  const owner = (index: number, share: string): Step => ({
    name: `owner ${index + 1}`,
    run: () =>
      addOwner(desk.client, trail.applicationId, {
        number: number * 10 + index,
        share,
        key: key(`owner-${index}`),
      }),
  });
  const steps: Step[] = [
    {
      name: 'start',
      run: async () => void (trail.applicationId = await start(desk.client, 'legal_entity', key('start'))),
    },
    { name: 'fill in', run: () => fillIn(desk.client, trail.applicationId, company) },
    {
      name: 'extract',
      run: () => companyDocuments(desk.client, trail.applicationId, company, key('extract')),
    },
    ...shares.map((share, index) => owner(index, share)),
    { name: 'submit', run: () => submit(desk.client, trail.applicationId, key('submit')) },
    ...deskSteps(desk, trail, key),
  ];
  return { steps, trail };
}

function deskSteps(desk: Desk, trail: Trail, key: (step: string) => string): Step[] {
  return [
    { name: 'checks', run: () => decideOwners(desk, trail) },
    { name: 'claim', run: () => work(desk.analyst, trail, 'claim', key('claim')) },
    { name: 'recommend', run: () => recommend(desk.analyst, trail, key('recommend')) },
    { name: 'decide', run: () => decide(desk.officer, trail, key('decide')) },
    { name: 'activate', run: () => untilState(desk.officer, trail.applicationId, ['active']) },
  ];
}

/** The owners' own cases first; the company's opens when all are decided. */
async function decideOwners(desk: Desk, trail: Trail): Promise<void> {
  const { owners } = await desk.officer.call<{ owners: { id: string }[] }>(
    'GET',
    `/api/v1/onboarding/clients/${trail.applicationId}`,
  );
  for (const { id } of owners) await approveAtDesk(desk, id);
  trail.caseId = await caseOf(desk.officer, trail.applicationId);
}
