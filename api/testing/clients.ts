import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import { defaultRiskModel } from '../../domain/compliance/risk-model.js';
import { readMrz } from '../../domain/onboarding/mrz/read-mrz.js';
import { isoDay } from '../../lib/clock.js';
import { newId } from '../../lib/ids.js';
import { buildPng } from '../../lib/files/testing/build-files.js';
import type { Answer, House, SignedIn } from './harness.js';
import { passportZone } from './passports.js';

/** Clients of a test: forms, documents, and the way through the procedure as the worker would take it. */
export const applications = '/api/v1/onboarding/applications';
export const cases = '/api/v1/compliance/cases';

const relationship = { source_of_funds: ['salary'], purpose: 'trading', expected_volume: 'up_to_10k' };
const address = { street: 'Knez Mihailova 1', city: 'Belgrade', postcode: '11000', country: 'RS' };
const tax_residences = [{ country: 'RS', tax_number: '123456789' }];

export const personForm = {
  given_names: 'Ana',
  family_name: 'Petrović',
  date_of_birth: '1985-03-04',
  nationality: 'RS',
  address,
  tax_residences,
  occupation: 'employed',
  is_politically_exposed: false,
  ...relationship,
};

export const companyForm = {
  legal_name: 'Adriatic Trading d.o.o.',
  legal_form: 'd.o.o.',
  registration_number: '20123456',
  registration_country: 'RS',
  incorporated_on: '2015-06-01',
  industry: 'wholesale_trade',
  address,
  tax_residences,
  ...relationship,
};

const documentRow = {
  state: 'received',
  content_hash: '0'.repeat(64),
  content_type: 'image/png',
  size_bytes: 100,
  file_name: 'scan.png',
  created_at: new Date(),
  updated_at: new Date(),
};

export function documentForm(
  kind: string,
  more: Record<string, string> = {},
  bytes: Buffer = buildPng(),
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind, ...more })) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'scan.png');
  return form;
}

/** The acts of one house's clients, staff and worker, short enough for a test to read as a story. */
export async function openDesk(house: House) {
  const worker = await house.signIn('service');
  const analyst = await house.signIn('compliance_analyst');
  const officer = await house.signIn('compliance_officer');

  const ok = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    expect({ status: status < 300 ? 'ok' : status, body: status < 300 ? 'fine' : body }).toEqual({
      status: 'ok',
      body: 'fine',
    });
    return body;
  };
  const post = (as: SignedIn, path: string, body: unknown = {}) => house.call('post', path, { as, body });
  const get = (as: SignedIn, path: string) => house.call('get', path, { as });

  const upload = (as: SignedIn, id: string, kind: string, more: Record<string, string> = {}) =>
    ok(house.call('post', `${applications}/${id}/documents`, { as, form: documentForm(kind, more) }));
  const fill = (as: SignedIn, application: { id: string; version: number }, data: object) =>
    ok(
      house.call('patch', `${applications}/${application.id}`, {
        as,
        version: application.version,
        body: { data },
      }),
    );

  /** Documents as an upload leaves them, without the examination of their bytes. */
  const enterDocuments = (as: SignedIn, id: string, kinds: string[]) =>
    house
      .owner('documents')
      .insert(
        kinds.map((kind) => ({ ...documentRow, id: newId(), application_id: id, kind, uploaded_by: as.id })),
      );

  /** A draft of a person with everything that it needs. */
  const completePerson = async (
    as: SignedIn,
    application: { id: string; version: number },
    data: object = personForm,
  ) => {
    await enterDocuments(as, application.id, ['passport', 'proof_of_address']);
    return fill(as, application, data);
  };

  const apply = async (as: SignedIn, form: object = personForm) => {
    const draft = await ok(post(as, applications, { kind: 'natural_person' }));
    return completePerson(as, draft, form);
  };
  const submit = (as: SignedIn, id: string) => ok(post(as, `${applications}/${id}/submission`));
  const step = (id: string, event: string, more: object = {}) =>
    post(worker, `${applications}/${id}/transitions`, { event, ...more });

  const verifyDocuments = async (id: string) => {
    const file = await ok(get(worker, `${applications}/${id}/file`));
    for (const { id: document_id } of file.procedure.documents) {
      const { kind } = file.documents.find((each: { id: string }) => each.id === document_id);
      await ok(
        post(worker, `${applications}/${id}/document-verifications`, {
          document_id,
          state: 'verified',
          mrz:
            kind === 'passport'
              ? readMrz(passportZone(personForm), { today: isoDay(house.deps.clock.now()) })
              : null,
          findings: [],
          expires_on: null,
        }),
      );
    }
  };

  /** Screening against the lists that were loaded, and a risk. `hits` are ids of entries. */
  const screen = async (id: string, { hits = [], key = newId() }: { hits?: string[]; key?: string } = {}) => {
    const versions = (await ok(get(worker, '/api/v1/compliance/lists'))).filter(
      (each: { state: string }) => each.state === 'active',
    );
    const list_versions = versions.map(
      ({ list, as_of, content_hash, entry_count }: Record<string, unknown>) => ({
        list,
        as_of,
        content_hash,
        entry_count,
      }),
    );
    const body = {
      business_key: `${id}/screening/${key}`,
      model_version: 'test-1',
      list_versions,
      party: { kind: 'person', names: ['Ana Petrović'] },
      hits: hits.map((entry_id) => hitOn(entry_id)),
    };
    return ok(post(worker, `${applications}/${id}/screenings`, body));
  };
  const assess = (id: string, level = 'medium', key: string = newId()) =>
    ok(
      post(worker, `${applications}/${id}/risk-assessments`, {
        business_key: `${id}/risk/${key}`,
        level,
        score: 40,
        reasons: [],
        model_version: defaultRiskModel.version,
      }),
    );

  /** From the draft to a case on the desk. */
  const bringToDesk = async (as: SignedIn, options: { hits?: string[]; level?: string } = {}) => {
    const { id } = await apply(as);
    await submit(as, id);
    await ok(step(id, 'start_checks'));
    await verifyDocuments(id);
    await screen(id, options);
    await assess(id, options.level);
    await ok(step(id, 'open_review'));
    const { case_id } = await ok(
      post(worker, `${applications}/${id}/cases`, {
        reason: 'onboarding',
        business_key: `${id}/onboarding/1`,
      }),
    );
    return { id, case_id };
  };

  const look = (as: SignedIn, caseId: string) => ok(get(as, `${cases}/${caseId}`));
  const recommend = async (as: SignedIn, caseId: string, recommendation = 'approve') => {
    const { evidence_hash } = await look(as, caseId);
    return post(as, `${cases}/${caseId}/recommendation`, {
      recommendation,
      note: 'As the file says',
      evidence_hash,
    });
  };
  const decide = async (as: SignedIn, caseId: string, decision = 'approve') => {
    const { evidence_hash } = await look(as, caseId);
    return post(as, `${cases}/${caseId}/decision`, { decision, reason: 'As recommended', evidence_hash });
  };
  const claim = (as: SignedIn, caseId: string) => post(as, `${cases}/${caseId}/claim`);

  /** Approved by two people, with the account open. */
  const bringToLife = async (as: SignedIn) => {
    const { id, case_id } = await bringToDesk(as);
    await ok(claim(analyst, case_id));
    await ok(recommend(analyst, case_id));
    await ok(decide(officer, case_id));
    await ok(step(id, 'approve'));
    const account = await ok(post(worker, `${applications}/${id}/account`));
    await ok(step(id, 'activate', { next_review_at: account.next_review_at }));
    return { id, case_id, ...account };
  };

  const loadLists = () =>
    Promise.all([loadList('ofac_sdn', ['1001', '1002', '1003']), loadList('un_consolidated', ['QDi.001'])]);
  const loadList = (list: string, entryIds: string[], as_of = isoDay(house.deps.clock.now())) =>
    ok(post(worker, '/api/v1/compliance/lists', listOf(list, entryIds, as_of)));

  return {
    ok,
    post,
    get,
    worker,
    analyst,
    officer,
    apply,
    submit,
    fill,
    upload,
    completePerson,
    enterDocuments,
    step,
    verifyDocuments,
    screen,
    assess,
    bringToDesk,
    bringToLife,
    look,
    claim,
    recommend,
    decide,
    loadLists,
    loadList,
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** An edition of a list as the worker hands it over. */
export function listOf(list: string, entryIds: string[], as_of: string) {
  const entries = entryIds.map((id) => entryOf(list, id));
  return editionOf(list, entries, as_of);
}

export function editionOf(list: string, entries: object[], as_of: string) {
  const ndjson = Buffer.from(entries.map((entry) => JSON.stringify(entry)).join('\n'));
  return {
    list,
    publisher: 'Test',
    source: 'test',
    as_of,
    content_hash: createHash('sha256').update(ndjson).digest('hex'),
    entry_count: entries.length,
    content: gzipSync(ndjson).toString('base64'),
  };
}

function entryOf(list: string, entry_id: string) {
  return {
    list,
    entry_id,
    kind: 'person',
    names: [{ text: `PETROVIC, Ana ${entry_id}`, quality: 'primary' }],
    dates_of_birth: [],
    nationalities: [],
    places_of_birth: [],
    programmes: ['TEST'],
    identifiers: [],
    addresses: [],
    remarks: '',
    listed_on: null,
  };
}

export function hitOn(entry_id: string) {
  const evidence = {
    piece: 'name',
    party_value: 'Ana Petrović',
    list_value: `Ana PETROVIC ${entry_id}`,
    verdict: 'close',
    contribution: 1.5,
    explanation_code: 'screening.name.words_missing',
    params: {},
  };
  const names = { party_name: 'Ana Petrović', list_name: `Ana PETROVIC ${entry_id}` };
  return { list: 'ofac_sdn', entry_id, score: 0.91, ...names, vetoed: false, evidence: [evidence] };
}
