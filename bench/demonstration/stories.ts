import {
  addOwner,
  companyDocuments,
  fillIn,
  personDocuments,
  start,
  submit,
} from '../journey/application.js';
import { caseOf, decide, recommend, untilState, work, type Trail } from '../journey/desk-work.js';
import { companyForm, lowRiskForm, personForm, type PersonForm } from '../journey/forms.js';
import type { Visitor } from '../journey/visitor.js';

export interface Staff {
  analyst: Visitor;
  officer: Visitor;
}

/** What one of the demonstration's clients does, and what the desk does about it. */
export interface Story {
  /** Before the @ of the client's address. */
  client: string;
  play: (client: Visitor, staff: Staff) => Promise<void>;
}

const key = (client: string, step: string) => `demonstration-${client}-${step}`;

/** One in every state that the desk has: whoever opens the demonstration finds work, and some that is done. */
export const stories: Story[] = [
  person('hugo', { ...lowRiskForm(1), given_names: 'Hugo', family_name: 'Almeida' }, async (trail, staff) => {
    await untilState(staff.officer, trail.applicationId, ['active']);
  }),
  person(
    'greta',
    { ...personForm(2), given_names: 'Greta', family_name: 'Lindqvist' },
    async (trail, staff) => {
      await open(trail, staff, 'greta');
      await recommend(staff.analyst, trail, key('greta', 'recommend'));
    },
  ),
  // Somebody on the OFAC list bears this name, without a date of birth.
  person(
    'freddy',
    { ...personForm(3), given_names: 'Freddy', family_name: 'Garcia' },
    async (trail, staff) => {
      await caseOf(staff.officer, trail.applicationId);
    },
  ),
  person(
    'irena',
    { ...personForm(4), given_names: 'Irena', family_name: 'Novakova' },
    async (trail, staff) => {
      await open(trail, staff, 'irena');
      const body = { body: 'Please send a bank statement that shows where the funds come from.' };
      const path = `/api/v1/compliance/cases/${trail.caseId}/information-requests`;
      await staff.analyst.call('POST', path, body, { key: key('irena', 'ask') });
    },
  ),
  person(
    'boris',
    { ...personForm(5), given_names: 'Boris', family_name: 'Petrovic' },
    async (trail, staff) => {
      await open(trail, staff, 'boris');
      await recommend(staff.analyst, trail, key('boris', 'recommend'));
      await decide(staff.officer, trail, key('boris', 'decide'));
      await untilState(staff.officer, trail.applicationId, ['active']);
    },
  ),
  person(
    'jakov',
    { ...personForm(6), given_names: 'Jakov', family_name: 'Ferreira' },
    async (trail, staff) => {
      await open(trail, staff, 'jakov');
      await recommend(staff.analyst, trail, key('jakov', 'recommend'), 'reject');
      await decide(staff.officer, trail, key('jakov', 'decide'), 'reject');
      await untilState(staff.officer, trail.applicationId, ['rejected']);
    },
  ),
  { client: 'elena', play: playCompany },
];

function person(
  client: string,
  form: PersonForm,
  then: (trail: Trail, staff: Staff) => Promise<void>,
): Story {
  return {
    client,
    async play(visitor, staff) {
      const applicationId = await start(visitor, 'natural_person', key(client, 'start'));
      await fillIn(visitor, applicationId, form);
      await personDocuments(visitor, applicationId, form, key(client, 'documents'));
      await submit(visitor, applicationId, key(client, 'submit'));
      await then({ applicationId, caseId: '' }, staff);
    },
  };
}

/** A company of two owners, each of whom waits for the desk. */
async function playCompany(client: Visitor, { officer }: Staff): Promise<void> {
  const company = { ...companyForm(7), legal_name: 'Halvorsen Handel AB' };
  const id = await start(client, 'legal_entity', key('elena', 'start'));
  await fillIn(client, id, company);
  await companyDocuments(client, id, company, key('elena', 'extract'));
  for (const [index, share] of ['60', '40'].entries())
    await addOwner(client, id, { number: 70 + index, share, key: key('elena', `owner-${index}`) });
  await submit(client, id, key('elena', 'submit'));
  const path = `/api/v1/onboarding/clients/${id}`;
  const { owners } = await officer.call<{ owners: { id: string }[] }>('GET', path);
  for (const owner of owners) await caseOf(officer, owner.id);
}

async function open(trail: Trail, { officer, analyst }: Staff, client: string): Promise<void> {
  trail.caseId = await caseOf(officer, trail.applicationId);
  await work(analyst, trail, 'claim', key(client, 'claim'));
}
