import {
  drawPassport,
  passportMrz,
  writeCompanyExtractPdf,
  writeProofOfAddressPdf,
} from '../../db/seeds/specimens/draw.js';
import type { Desk } from './desk.js';
import { companyForm, personForm, specimenOf, type CompanyForm, type PersonForm } from './forms.js';
import type { Visitor } from './visitor.js';

/** A step of a journey: it can be repeated under its own keys, so that a fault may fall anywhere in it. */
export interface Step {
  name: string;
  run(): Promise<void>;
}

interface Trail {
  applicationId: string;
  caseId: string;
}

export interface Journey {
  steps: Step[];
  /** Filled in on the way. */
  trail: Trail;
}

const onboarding = '/api/v1/onboarding/applications';

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

async function start(client: Visitor, kind: string, key: string): Promise<string> {
  const { id } = await client.call<{ id: string }>('POST', onboarding, { kind }, { key });
  return id;
}

export async function fillIn(client: Visitor, id: string, data: Record<string, unknown>): Promise<void> {
  const { version } = await client.call<{ version: number }>('GET', `${onboarding}/${id}`);
  await client.call('PATCH', `${onboarding}/${id}`, { data }, { version });
}

export async function personDocuments(
  client: Visitor,
  id: string,
  form: PersonForm,
  key: string,
): Promise<void> {
  const specimen = specimenOf(form);
  const passport = { bytes: drawPassport(specimen), type: 'image/png', name: 'passport.png' };
  await upload(
    client,
    id,
    { kind: 'passport', mrz_text: passportMrz(specimen) },
    passport,
    `${key}-passport`,
  );
  const bill = { bytes: writeProofOfAddressPdf(specimen), type: 'application/pdf', name: 'bill.pdf' };
  await upload(client, id, { kind: 'proof_of_address' }, bill, `${key}-address`);
}

async function companyDocuments(
  client: Visitor,
  id: string,
  company: CompanyForm,
  key: string,
): Promise<void> {
  const bytes = writeCompanyExtractPdf({ ...company, directors: [], owners: [] });
  await upload(
    client,
    id,
    { kind: 'company_extract' },
    { bytes, type: 'application/pdf', name: 'extract.pdf' },
    key,
  );
}

interface Upload {
  bytes: Buffer;
  type: string;
  name: string;
}

async function upload(
  client: Visitor,
  id: string,
  fields: Record<string, string>,
  file: Upload,
  key: string,
): Promise<void> {
  const form = () => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    data.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
    return data;
  };
  await client.call('POST', `${onboarding}/${id}/documents`, undefined, { key, form });
}

async function addOwner(
  client: Visitor,
  companyId: string,
  about: { number: number; share: string; key: string },
): Promise<void> {
  const form = personForm(about.number);
  const display_name = `${form.given_names} ${form.family_name}`;
  const roles = about.share === '40' ? ['owner', 'director'] : ['owner'];
  const body = { kind: 'natural_person', party_roles: roles, ownership_percent: about.share, display_name };
  const { id } = await client.call<{ id: string }>('POST', `${onboarding}/${companyId}/owners`, body, {
    key: about.key,
  });
  await fillIn(client, id, form);
  await personDocuments(client, id, form, about.key);
}

const submit = (client: Visitor, id: string, key: string) =>
  client.call<void>('POST', `${onboarding}/${id}/submission`, {}, { key });

/** The owners' own cases first; the company's opens when all are decided. */
async function decideOwners(desk: Desk, trail: Trail): Promise<void> {
  const { owners } = await desk.officer.call<{ owners: { id: string }[] }>(
    'GET',
    `/api/v1/onboarding/clients/${trail.applicationId}`,
  );
  for (const { id } of owners) await approveAtDesk(desk, id);
  trail.caseId = await caseOf(desk.officer, trail.applicationId);
}

export async function approveAtDesk(desk: Desk, applicationId: string): Promise<void> {
  if (await isDecided(desk.officer, applicationId)) return;
  const trail = { applicationId, caseId: await caseOf(desk.officer, applicationId) };
  await work(desk.analyst, trail, 'claim', `${applicationId}-claim`);
  await recommend(desk.analyst, trail, `${applicationId}-recommend`);
  await decide(desk.officer, trail, `${applicationId}-decide`);
  await untilState(desk.officer, applicationId, ['active']);
}

async function caseOf(officer: Visitor, applicationId: string): Promise<string> {
  for (;;) {
    const file = await fileOf(officer, applicationId);
    const live = file.cases.find((each) => !['decided', 'closed'].includes(each.state));
    if (live) return live.id;
    await pause();
  }
}

const isDecided = async (officer: Visitor, id: string) =>
  (await fileOf(officer, id)).application.state === 'active';

async function work(analyst: Visitor, trail: Trail, act: string, key: string): Promise<void> {
  await analyst.call('POST', `/api/v1/compliance/cases/${trail.caseId}/${act}`, {}, { key });
}

async function recommend(analyst: Visitor, trail: Trail, key: string): Promise<void> {
  const { evidence_hash } = await analyst.call<{ evidence_hash: string }>(
    'GET',
    `/api/v1/compliance/cases/${trail.caseId}`,
  );
  const body = { recommendation: 'approve', note: 'Documents and screening are in order.', evidence_hash };
  await analyst.call('POST', `/api/v1/compliance/cases/${trail.caseId}/recommendation`, body, { key });
}

async function decide(officer: Visitor, trail: Trail, key: string): Promise<void> {
  const { evidence_hash } = await officer.call<{ evidence_hash: string }>(
    'GET',
    `/api/v1/compliance/cases/${trail.caseId}`,
  );
  const body = { decision: 'approve', reason: 'Agreed with the recommendation.', evidence_hash };
  await officer.call('POST', `/api/v1/compliance/cases/${trail.caseId}/decision`, body, { key });
}

export async function untilState(officer: Visitor, id: string, states: string[]): Promise<void> {
  while (!states.includes((await fileOf(officer, id)).application.state)) await pause();
}

interface ClientFile {
  application: { state: string };
  cases: { id: string; state: string }[];
}

const fileOf = (officer: Visitor, id: string) =>
  officer.call<ClientFile>('GET', `/api/v1/onboarding/clients/${id}`);
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
