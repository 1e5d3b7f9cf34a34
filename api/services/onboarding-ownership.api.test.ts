import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deliveredRules } from '../../domain/onboarding/ownership/owner-rules.js';
import { entity, holds, person } from '../../domain/onboarding/ownership/testing/statements.js';
import { applications, companyForm, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let analyst: SignedIn;
let company: { id: string };

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  analyst = await house.signIn('compliance_analyst');
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
  const draft = await desk.ok(desk.post(client, applications, { kind: 'legal_entity' }));
  company = await desk.fill(client, draft, companyForm);
});

const path = () => `/api/v1/onboarding/clients/${company.id}/ownership`;
const load = (query = '') => desk.ok(desk.get(analyst, `${path()}${query}`));
const take = (statements: unknown[], more: object = {}) =>
  desk.post(analyst, path(), { statements, ...more });
const addOwner = (display_name: string, ownership_percent: string) =>
  desk.ok(
    desk.post(client, `${applications}/${company.id}/owners`, {
      kind: 'natural_person',
      party_roles: ['owner'],
      ownership_percent,
      display_name,
    }),
  );
const group = [
  ...[entity('top'), entity('holding'), person('a'), person('b')],
  ...[
    holds('holding', 'top', 80),
    holds('a', 'holding', 60),
    holds('b', 'holding', 40),
    holds('b', 'top', 20),
  ],
];
const sold = (exact: number) => ({ type: 'shareholding', directOrIndirect: 'direct', share: { exact } });
interface Changes {
  changes: {
    name: string;
    kind: string;
    since: string | null;
    before: Part | null;
    after: Part | null;
  }[];
}
interface Part {
  economic: { min: string };
}
const changesIn = ({ changes }: Changes) =>
  changes.map(
    ({ name, kind, since, before, after }) =>
      `${name} ${kind} ${since} ${before?.economic.min ?? ''} ${after?.economic.min ?? ''}`,
  );
const summary = (view: { holders: { id: string; economic: { min: string }; verdict: string }[] }) =>
  view.holders.map(({ id, economic, verdict }) => `${id} ${economic.min} ${verdict}`);

describe('the ownership of a company', () => {
  it('is what the company declared as long as nothing else is known', async () => {
    const owner = await addOwner('Ana Petrović', '60');
    const view = await load();
    expect(view).toMatchObject({
      source: 'declared',
      subject: company.id,
      rule: { id: 'rs', percent: 25 },
      country: 'RS',
    });
    expect(view.holders).toMatchObject([
      {
        id: owner.id,
        verdict: 'yes',
        economic: { min: '60' },
        application: { id: owner.id, state: 'draft' },
      },
    ]);
    expect(view.owners_to_enter).toEqual([]);
  });

  it('is worked out from the newest package, and an older one stays', async () => {
    await desk.ok(take([entity('top'), person('a'), holds('a', 'top', 100)]));
    await desk.ok(take(group));
    const view = await load();
    expect([view.source, ...summary(view)]).toEqual(['package', 'b 52 yes', 'a 48 yes']);
    expect(await house.owner('ownership_packages').where({ application_id: company.id })).toHaveLength(2);
  });

  it('is refused with the place of every bad statement', async () => {
    const { status, body } = await take([
      entity('top'),
      { recordType: 'person' },
      { ...person('a'), statementDate: 'soon' },
    ]);
    const places = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect([status, body.code]).toEqual([422, 'onboarding.ownership_package_refused']);
    expect(places).toEqual(expect.arrayContaining(['/statements/1/recordId', '/statements/2/statementDate']));
    expect(await house.owner('ownership_packages').where({ application_id: company.id })).toEqual([]);
  });

  it('asks which company is meant when the package is about several', async () => {
    const two = [entity('top'), entity('other'), person('a'), holds('a', 'top', 100)];
    expect((await take(two)).body.errors).toMatchObject([{ pointer: '/subject' }]);
    expect(await desk.ok(take(two, { subject: 'top' }))).toMatchObject({ subject: 'top' });
  });

  it('takes circles and references to nobody as findings', async () => {
    const view = await desk.ok(
      take(
        [entity('top'), entity('b'), holds('b', 'top', 50), holds('top', 'b', 50), holds('ghost', 'top', 50)],
        {
          subject: 'top',
        },
      ),
    );
    expect(view.findings.map(({ code }: { code: string }) => code)).toEqual([
      'holder_unknown',
      'cycle',
      'ends_at_entity',
    ]);
  });

  it('goes out as a package that comes back as the same graph', async () => {
    const before = await desk.ok(take(group));
    const statements = await load('/package');
    const after = await desk.ok(take(statements));
    expect({ ...after, imported_at: null }).toEqual({ ...before, imported_at: null });
  });

  it('shows another day and another rule when asked', async () => {
    await desk.ok(take(group));
    expect(await load('?day=2019-01-01&rule=us')).toMatchObject({ day: '2019-01-01', rule: { id: 'us' } });
    expect((await desk.get(analyst, `${path()}?day=2019-02-31`)).status).toBe(422);
  });

  it('is judged by the rule that the house has set for the country and the risk of the company', async () => {
    const admin = await house.signIn('admin');
    const setting = '/api/v1/settings/onboarding.ownership_rules';
    const fatf = { ...deliveredRules.fatf };
    const serbian = { ...deliveredRules.rs, id: 'rs_strict', percent: 5, is_inclusive: false };
    const put = (value: unknown, version: number) =>
      house.call('put', setting, { as: admin, version, body: { value, reason: 'The law of 2026' } });
    await desk.ok(
      take([entity('top'), person('a'), person('b'), holds('a', 'top', 6), holds('b', 'top', 5)]),
    );
    expect((await put([serbian], 0)).body.code).toBe('settings.value_refused');
    await desk.ok(put([fatf, serbian], 0));
    const view = await load();
    expect([view.rule.id, ...summary(view)]).toEqual(['rs_strict', 'a 6 yes', 'b 5 no']);
    expect(view.rules.map(({ id }: { id: string }) => id)).toEqual(['fatf', 'rs_strict']);
    expect((await desk.get(analyst, `${path()}?rule=us`)).body.code).toBe(
      'onboarding.ownership_rule_not_found',
    );
    await desk.ok(put(Object.values(deliveredRules), 1));
    await house.owner('applications').where({ id: company.id }).update({ risk_level: 'high' });
    expect((await load()).rule).toMatchObject({ id: 'high_risk', percent: 10 });
  });

  it('tells what the newest statements change, first against what was declared', async () => {
    await addOwner('Person a', '60');
    await addOwner('Person c', '40');
    expect(await load('/changes')).toMatchObject({ before: null, changes: [] });
    await desk.ok(
      take([entity('top'), person('a'), person('b'), holds('a', 'top', 60), holds('b', 'top', 40)]),
    );
    const first = await load('/changes');
    expect([first.before.source, ...changesIn(first)]).toEqual([
      'declared',
      'Person c left null 40 ',
      'Person b came 2020-01-01  40',
    ]);
    const later = [
      { ...sold(40), endDate: '2024-05-01' },
      { ...sold(15), startDate: '2024-05-01' },
    ];
    await desk.ok(
      take([entity('top'), person('a'), person('b'), holds('a', 'top', 60), holds('b', 'top', later)]),
    );
    const second = await load('/changes');
    expect([second.before.source, ...changesIn(second)]).toEqual([
      'package',
      'Person b changed 2024-05-01 40 15',
    ]);
    expect(changesIn(await load('/changes?day=2024-04-30'))).toEqual([]);
  });

  it('belongs to companies only', async () => {
    const owner = await addOwner('Ana Petrović', '60');
    const answer = await desk.get(analyst, `/api/v1/onboarding/clients/${owner.id}/ownership`);
    expect(answer.body.code).toBe('onboarding.not_a_company');
  });
});

describe('entering beneficial owners', () => {
  it('gives each of them an onboarding below the company, once, with what the statements say', async () => {
    await addOwner('Person b', '20');
    const view = await desk.ok(take(group));
    expect(view.owners_to_enter).toEqual(['a']);
    const entered = await desk.ok(desk.post(analyst, `${path()}/owners`));
    expect([
      entered.owners_to_enter,
      entered.holders.every((each: { application: unknown }) => each.application),
    ]).toEqual([[], true]);
    await desk.ok(desk.post(analyst, `${path()}/owners`));
    const rows = await house.owner('applications').where({ parent_id: company.id }).orderBy('created_at');
    expect(
      rows.map(({ display_name, ownership_percent, user_id }) => [display_name, ownership_percent, user_id]),
    ).toEqual([
      ['Person b', '20.0000', client.id],
      ['Person a', '48.0000', client.id],
    ]);
  });

  it('enters no share that would count twice beside a declared company', async () => {
    await desk.ok(
      desk.post(client, `${applications}/${company.id}/owners`, {
        kind: 'legal_entity',
        party_roles: ['owner'],
        ownership_percent: '80',
        display_name: 'Entity holding',
      }),
    );
    await desk.ok(take(group));
    await desk.ok(desk.post(analyst, `${path()}/owners`));
    const rows = await house.owner('applications').where({ parent_id: company.id, kind: 'natural_person' });
    expect(rows.map(({ ownership_percent }) => ownership_percent)).toEqual([null, null]);
  });
});
