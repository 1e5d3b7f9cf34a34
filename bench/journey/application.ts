import {
  drawPassport,
  passportMrz,
  writeCompanyExtractPdf,
  writeProofOfAddressPdf,
} from '../../db/seeds/specimens/draw.js';
import { personForm, specimenOf, type CompanyForm, type PersonForm } from './forms.js';
import type { Visitor } from './visitor.js';

/** What a client does: the form, the documents, the owners of a company, the sending. */
const onboarding = '/api/v1/onboarding/applications';

export async function start(client: Visitor, kind: string, key: string): Promise<string> {
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

export async function companyDocuments(
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

export async function addOwner(
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

export const submit = (client: Visitor, id: string, key: string) =>
  client.call<void>('POST', `${onboarding}/${id}/submission`, {}, { key });
