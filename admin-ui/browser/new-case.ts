import { randomUUID } from 'node:crypto';
import { fillIn, personDocuments, start, submit } from '../../bench/journey/application.js';
import { caseOf } from '../../bench/journey/desk-work.js';
import { withNewClient } from '../../bench/journey/desk.js';
import type { PersonForm } from '../../bench/journey/forms.js';
import type { Visitor } from '../../bench/journey/visitor.js';
import type { Stage } from './instance.js';

/** A client who has applied, and the case that waits at the desk for that reason. */
export interface NewCase {
  applicationId: string;
  caseId: string;
  clientName: string;
}

/** A case without a window for its client: how they apply is told in person.ts. */
export async function newCase(stage: Stage, form: PersonForm): Promise<NewCase> {
  const { client } = await withNewClient(stage.ready, { ...stage, client: stage.admin }, randomUUID());
  return applyAs(client, stage, form);
}

/** Applies as a program does and waits for the case. */
export async function applyAs(client: Visitor, { officer }: Stage, form: PersonForm): Promise<NewCase> {
  const applicationId = await start(client, 'natural_person', randomUUID());
  await fillIn(client, applicationId, form);
  await personDocuments(client, applicationId, form, applicationId);
  await submit(client, applicationId, randomUUID());
  const caseId = await caseOf(officer, applicationId);
  return { applicationId, caseId, clientName: `${form.given_names} ${form.family_name}` };
}

/** So many of the client's name on the own list, proposed by one and agreed to by another. */
export async function listNamesakes(
  { analyst, officer }: Stage,
  { given_names, family_name }: PersonForm,
  count: number,
): Promise<void> {
  const path = '/api/v1/compliance/own-entries';
  for (let each = 0; each < count; each += 1) {
    const body = { kind: 'person', name: `${given_names} ${family_name}`, reason: `Namesake ${each}` };
    const { id } = await analyst.call<{ id: string }>('POST', path, body, { key: randomUUID() });
    await officer.call('POST', `${path}/${id}/approval`, { note: 'Seen' }, { key: randomUUID() });
  }
}
