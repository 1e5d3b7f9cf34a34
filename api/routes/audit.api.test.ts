import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeCheckpoint } from '../services/audit-checkpoints.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let auditor: SignedIn;
let admin: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  auditor = await house.signIn('auditor');
  admin = await house.signIn('admin');
  for (const days of [10, 11, 12]) {
    await house.call('PUT', '/api/v1/settings/onboarding.expiry_days', {
      as: admin,
      version: days - 10,
      body: { value: days, reason: 'for the test' },
    });
  }
  await house.call('PUT', '/api/v1/settings/onboarding.expiry_days', {
    as: auditor,
    version: 3,
    body: { value: 1, reason: 'not mine' },
  });
});
afterAll(() => house.close());

const list = (query: Record<string, string>, as = auditor) =>
  house.call('GET', `/api/v1/audit/entries?${new URLSearchParams(query).toString()}`, { as });
const filter = (value: object) => ({ filter: JSON.stringify(value) });

describe('GET /api/v1/audit/entries', () => {
  it('lists what was done and refused, newest first, with the names of the people', async () => {
    const { status, body, headers } = await list({});
    expect([status, headers.get('content-range')]).toEqual([200, 'items 0-3/4']);
    expect(body[0]).toMatchObject({
      id: `${body[0].day}/4`,
      actor_id: auditor.id,
      actor_name: 'auditor of the house',
      actor_role: 'auditor',
      outcome: 'refused',
      action: 'PUT /api/v1/settings/:key',
      code: 'accounts.not_allowed',
      noun: 'settings',
    });
    expect(body[1]).toMatchObject({
      sequence: 3,
      action: 'settings.change',
      before: { value: 11, version: 2 },
      after: { value: 12, version: 3, reason: 'for the test' },
    });
    expect(body.map(({ sequence }: { sequence: number }) => sequence)).toEqual([4, 3, 2, 1]);
    expect(
      (await list({ order: 'ASC', page: '2', perPage: '3' })).body.map(
        ({ sequence }: { sequence: number }) => sequence,
      ),
    ).toEqual([4]);
  });

  it.each([
    [{ outcome: 'refused' }, [4]],
    [{ actor_id: 'ADMIN' }, [3, 2, 1]],
    [{ noun: 'settings', record_id: 'onboarding.expiry_days' }, [3, 2, 1]],
    [{ action: 'settings.change', outcome: 'refused' }, []],
    [{ from: '2999-01-01T00:00:00Z' }, []],
    [{ to: '2999-01-01T00:00:00Z' }, [4, 3, 2, 1]],
  ])('filters by %j', async (wanted, sequences) => {
    const exact = 'actor_id' in wanted ? { actor_id: admin.id } : wanted;
    const { body } = await list(filter(exact));
    expect(body.map(({ sequence }: { sequence: number }) => sequence)).toEqual(sequences);
  });

  const wrong: Record<string, string>[] = [
    { filter: '{' },
    filter({ colour: 'red' }),
    filter({ from: 'yesterday' }),
    { sort: 'hash' },
    { perPage: '1000' },
  ];
  it.each(wrong)('refuses the query %j', async (query) => {
    expect((await list(query)).status).toBe(422);
  });
});

describe('POST /api/v1/audit/verifications', () => {
  it('finds nothing, lists the checkpoints, and notes that it was asked', async () => {
    const { sequence } = (await writeCheckpoint(house.deps)) ?? {};
    const verified = await house.call('POST', '/api/v1/audit/verifications', { as: auditor });
    expect(verified.body).toMatchObject({ ok: true, checkpoints: 1, findings: [], omitted: 0 });
    const { body } = await house.call('GET', '/api/v1/audit/checkpoints', { as: auditor });
    expect(body).toEqual([
      expect.objectContaining({
        sequence,
        at: expect.any(String),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        key_id: expect.any(String),
      }),
    ]);
    expect((await list(filter({ action: 'audit.verify' }))).body[0]).toMatchObject({
      actor_id: auditor.id,
      after: { ok: true },
    });
  });

  it('names what somebody changed in the database', async () => {
    await house.owner('audit_entries').where({ sequence: 2 }).update({ actor_id: 'somebody-else' });
    const { body } = await house.call('POST', '/api/v1/audit/verifications', { as: auditor });
    expect(body).toMatchObject({
      ok: false,
      findings: [{ code: 'changed', sequence: 2, detail: expect.any(String) }],
    });
    await house.owner('audit_entries').where({ sequence: 2 }).update({ actor_id: admin.id });
  });

  it('lets one at a time run, for those who may', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => house.call('POST', '/api/v1/audit/verifications', { as: auditor })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    expect(
      (
        await house.call('POST', '/api/v1/audit/verifications', {
          as: await house.signIn('compliance_officer'),
        })
      ).status,
    ).toBe(403);
    expect((await list({}, await house.signIn('trader'))).status).toBe(403);
  });
});
