import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { applications, openDesk, personForm, type Desk } from '../api/testing/clients.js';
import { openHouse, type House, type SignedIn } from '../api/testing/harness.js';
import { passportZone } from '../api/testing/passports.js';
import { isoDay } from '../lib/clock.js';
import { createLog } from '../lib/log.js';
import { createPurserApi } from '../sdk/client.js';
import type { IdentityQuestion } from './clients/identity-provider.js';
import { createScreeningLists } from './clients/screening-lists.js';
import { createEvidenceActivities } from './onboarding-evidence.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let evidence: ReturnType<typeof createEvidenceActivities>;
let asked: IdentityQuestion[];

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  const { token } = desk.worker;
  const api = createPurserApi({ baseUrl: house.url, token: async () => token });
  evidence = createEvidenceActivities({
    api,
    log: createLog({ service: 'test', level: 'silent' }),
    identityProvider: { name: 'sandbox', ask },
    screeningLists: createScreeningLists(api),
    sanctionsDir: null,
    listAddresses: new Map(),
    today: () => isoDay(house.deps.clock.now()),
  });
});

afterAll(() => house.close());

beforeEach(async () => {
  asked = [];
  client = await house.signIn('client');
  await allowUnreadAddress(true);
});

/** Nobody on a list is called like this. */
const form = { ...personForm, given_names: 'Ingrid', family_name: 'Halvorsen' };
const zone = passportZone(form);

interface Arranged {
  data?: Record<string, unknown>;
  mrz_text?: string | null;
}

/** Submitted and in the checks; `data` is written past the form, which would refuse it. */
async function inChecks({ data = {}, mrz_text = zone }: Arranged = {}): Promise<string> {
  const { id } = await desk.apply(client, form);
  await house.owner('documents').where({ application_id: id, kind: 'passport' }).update({ mrz_text });
  await desk.submit(client, id);
  await house
    .owner('applications')
    .where({ id })
    .update({ data: JSON.stringify({ ...form, ...data }) });
  await desk.ok(desk.step(id, 'start_checks'));
  return id;
}

/** What the procedure does in a round, with what it comes to. */
async function examine(id: string, round = 1) {
  const { procedure } = await desk.ok(desk.get(desk.worker, `${applications}/${id}/file`));
  for (const document of procedure.documents)
    await run('verifyDocument', () =>
      evidence.verifyDocument({ application_id: id, document_id: document.id, round }),
    );
  const screened = await run('screenParty', () => evidence.screenParty({ application_id: id, round }));
  const assessed = await run('assessRisk', () => evidence.assessRisk({ application_id: id, round }));
  return { ...screened, ...assessed, ...(await findingsOf(id)) };
}

async function findingsOf(id: string) {
  const documents = await house.owner('documents').where({ application_id: id }).orderBy('kind');
  const checks = await house.owner('checks').where({ application_id: id });
  return {
    documents: documents.map(({ kind, state }) => `${kind} ${state}`),
    codes: [...documents, ...checks].flatMap(({ findings }) =>
      findings.map(({ code }: { code: string }) => code),
    ),
  };
}

/** As the worker runs it: with the context that the keys of its effects come from. */
const run = <T>(activityType: keyof typeof evidence, activity: () => Promise<T>): Promise<T> =>
  new MockActivityEnvironment({ activityType }).run(activity);

async function ask(question: IdentityQuestion) {
  asked.push(question);
  return { reference: `reference/${question.key}` };
}

const allowUnreadAddress = (value: boolean) =>
  house
    .owner('settings')
    .insert({
      key: 'onboarding.unread_address_may_pass',
      value: JSON.stringify(value),
      version: 1,
      changed_by: 'test',
      changed_at: new Date(),
    })
    .onConflict('key')
    .merge();

describe('the evidence of an application', () => {
  it('lets a rule pass a person of low risk whose passport was read, where the setting spares the bill', async () => {
    const id = await inChecks();
    expect(await examine(id)).toEqual({
      new_hits: 0,
      may_pass_by_rule: true,
      risk_level: 'low',
      documents: ['passport verified', 'proof_of_address unread'],
      codes: ['documents.unread'],
    });
    await desk.ok(desk.step(id, 'approve', { reason: 'by_rule' }));
    expect((await findingsOf(id)).documents).toContain('proof_of_address unread');
  });

  it('goes to a person for the bill as an installation is delivered', async () => {
    await house.owner('settings').where({ key: 'onboarding.unread_address_may_pass' }).delete();
    expect(await examine(await inChecks())).toMatchObject({ may_pass_by_rule: false, risk_level: 'low' });
  });

  it.each<[string, Arranged, string]>([
    ['a zone with wrong digits', { mrz_text: zone.replace('8503', '8504') }, 'mrz.check_digit_wrong'],
    ['a zone that was not entered', { mrz_text: null }, 'documents.mrz_missing'],
    ['a zone that is none', { mrz_text: 'hello' }, 'mrz.not_recognised'],
    ['a birth date in the future', { data: { date_of_birth: '2085-03-04' } }, 'documents.birth_date_differs'],
    ['a birth date that is none', { data: { date_of_birth: '1985-02-31' } }, 'documents.birth_date_differs'],
    [
      'a name of only combining marks',
      { data: { given_names: '\u0301\u0302', family_name: '\u0301' } },
      'screening.name_not_comparable',
    ],
    [
      'a right-to-left override in the name',
      { data: { family_name: '\u202enesrovlaH' } },
      'names.family_differs',
    ],
    ['another nationality', { data: { nationality: 'NO' } }, 'documents.nationality_differs'],
    ['no name at all', { data: { given_names: 7, family_name: null } }, 'names.missing'],
  ])('never passes %s in silence', async (_what, arranged, code) => {
    const id = await inChecks(arranged);
    const { may_pass_by_rule, codes } = await examine(id);
    expect(codes).toContain(code);
    expect(may_pass_by_rule).toBe(false);
    expect(await desk.step(id, 'approve', { reason: 'by_rule' })).toMatchObject({ status: 409 });
  });

  it('is found on the lists', async () => {
    const id = await inChecks({ data: { given_names: 'Ana', family_name: 'Petrović' } });
    const { new_hits, risk_level, may_pass_by_rule } = await examine(id);
    expect(new_hits).toBeGreaterThan(0);
    expect({ risk_level, may_pass_by_rule }).toEqual({ risk_level: 'high', may_pass_by_rule: false });
  });

  it('is written once, however often a step is tried again', async () => {
    const id = await inChecks();
    await examine(id);
    await examine(id);
    for (const table of ['screenings', 'risk_assessments'])
      expect(await house.owner(table).where({ application_id: id })).toHaveLength(1);
    await examine(id, 2);
    expect(await house.owner('screenings').where({ application_id: id })).toHaveLength(2);
  });

  it('asks the provider under a key of the round, and notes the reference that its answer will carry', async () => {
    const id = await inChecks();
    const input = { application_id: id, kind: 'liveness' as const, round: 1 };
    const answer = await run('requestProviderCheck', () => evidence.requestProviderCheck(input));
    expect(answer).toEqual({
      reference: `reference/${id}/liveness/1`,
      business_key: `${id}/liveness/1`,
    });
    expect(asked).toEqual([{ key: `${id}/liveness/1`, kind: 'liveness', name: 'Ingrid Halvorsen' }]);
    expect(await house.owner('checks').where({ application_id: id })).toMatchObject([
      { kind: 'liveness', state: 'pending', provider: 'sandbox', reference: answer.reference },
    ]);
  });

  it('fails for good on an application that is not there, and does nothing for a document that is not', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    await expect(
      run('screenParty', () => evidence.screenParty({ application_id: nowhere, round: 1 })),
    ).rejects.toMatchObject({
      type: 'onboarding.application_not_found',
      nonRetryable: true,
    });
    const id = await inChecks();
    await run('verifyDocument', () =>
      evidence.verifyDocument({ application_id: id, document_id: nowhere, round: 1 }),
    );
    expect((await findingsOf(id)).documents).toEqual(['passport received', 'proof_of_address received']);
  });
});
