import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openWorld, type World } from './testing/open-world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 90_000);
afterEach(() => world.mend());
afterAll(() => world.close());

describe('the check of applications finds', () => {
  it.each([
    ['a state that no event led to', { state: 'suspended' }, ['application_state_differs']],
    [
      'an approval without a decision',
      { decided_at: null },
      ['application_not_decided', 'application_with_account'],
    ],
    ['a client whose risk nobody assessed', { risk_level: null }, ['application_without_risk']],
    ['a submission without its time', { submitted_at: null }, ['application_not_submitted']],
  ])('%s', async (_name, change, codes) => {
    const { active } = world.names;
    await world.plant('applications', { id: active }, change);
    expect(await world.findings('applications')).toEqual(codes.map((code) => `${code} ${active}`));
  });

  it('a client without an account', async () => {
    await world.plant('trading_accounts', { user_id: world.people.client }, { application_id: null });
    expect(await world.findings('applications')).toEqual([
      `application_without_account ${world.names.active}`,
    ]);
  });

  it('that it is not shown the rows which events tell of', async () => {
    await world.without(
      'CREATE POLICY blind ON applications AS RESTRICTIVE USING (false)',
      'DROP POLICY blind ON applications',
    );
    const { draft, active, rejected } = world.names;
    const missing = [draft, active, rejected].map((id) => `application_missing ${id}`);
    expect(await world.findings('applications')).toEqual(missing.sort());
  });

  it('a step that no rule allows', async () => {
    const { draft } = world.names;
    await world.tell(draft, 'draft', 'active', 'activate');
    const told = { record_id: draft, kind: 'onboarding.activate' };
    world.undo.push(() => world.house.owner('outbox').where(told).delete());
    expect(await world.findings('applications')).toEqual([
      `application_state_differs ${draft}`,
      `application_step_illegal ${draft}`,
    ]);
  });
});

describe('the check of cases finds', () => {
  it.each([
    ['another state', { state: 'closed' }, 'case_state_differs'],
    ['a decision without its evidence', { evidence_hash: null }, 'case_decision_incomplete'],
    ['a decision without a recommendation', { recommended_by: null }, 'case_without_recommendation'],
    ['another decider', { decided_by: newId() }, 'case_decider_differs'],
    ['a decision that such a case cannot have', { decision: 'exit' }, 'case_decision_impossible'],
  ])('%s', async (_name, change, code) => {
    const { approval } = world.names;
    await world.plant('cases', { id: approval }, change);
    expect(await world.findings('cases')).toEqual([`${code} ${approval}`]);
  });

  it('that it is not shown the rows which events tell of', async () => {
    await world.without(
      'CREATE POLICY blind ON cases AS RESTRICTIVE USING (false)',
      'DROP POLICY blind ON cases',
    );
    const found = await world.findings('cases');
    expect(found.map((each) => each.split(' ')[0])).toEqual(['case_missing', 'case_missing']);
  });

  it('one who decided on their own recommendation', async () => {
    const rule = 'CHECK (recommended_by IS NULL OR decided_by IS NULL OR recommended_by::text <> decided_by)';
    await world.without(
      'ALTER TABLE cases DROP CONSTRAINT cases_check',
      `ALTER TABLE cases ADD CONSTRAINT cases_check ${rule}`,
    );
    await world.plant('cases', { id: world.names.approval }, { recommended_by: world.people.officer });
    expect(await world.findings('cases')).toEqual([`case_decided_by_its_analyst ${world.names.approval}`]);
  });

  it('a second live case, and one of an application that has ended', async () => {
    const live =
      "CREATE UNIQUE INDEX idx_cases_one_live ON cases(application_id) WHERE state NOT IN ('decided', 'closed')";
    await world.without('DROP INDEX idx_cases_one_live', live);
    const { rejected } = world.names;
    const [first, second] = [await addCase(rejected, 0), await addCase(rejected, 1)];
    expect(await world.findings('cases')).toEqual(
      [
        `case_of_ended_application ${first}`,
        `case_of_ended_application ${second}`,
        `second_live_case ${second}`,
      ].sort(),
    );
  });

  async function addCase(application_id: string, laterMs: number): Promise<string> {
    const id = newId();
    const opened_at = new Date(Date.now() + laterMs);
    const row = {
      id,
      application_id,
      reason: 'manual',
      business_key: id,
      state: 'open',
      opened_at,
      updated_at: opened_at,
    };
    await world.house.owner('cases').insert(row);
    world.undo.push(() => world.house.owner('cases').where({ id }).delete());
    await world.tellCase(id, application_id, 'open', world.people.analyst);
    world.undo.push(() => world.house.owner('outbox').where({ record_id: id }).delete());
    return id;
  }
});
