import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditVerifiers } from '../../lib/crypto/key-uses.js';
import { problem } from '../../lib/problem.js';
import { houseContext } from '../context.js';
import { openHouse, type House } from '../testing/harness.js';
import { transact } from '../work.js';
import { auditRefusal } from './audit-trail.js';
import { writeCheckpoint } from './audit-checkpoints.js';
import { verifyAudit } from './audit-verification.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const verify = () =>
  verifyAudit({
    database: house.database,
    anchorDir: house.deps.config.AUDIT_ANCHOR_DIR,
    keys: auditVerifiers(house.deps.keys.auditSigning),
  });

function act(
  record_id: string,
  more: { after?: object; at?: Date; fails?: boolean; count?: number } = {},
): Promise<void> {
  const clock = { now: () => more.at ?? new Date() };
  return transact({ ...houseContext(house.deps, 'test'), clock }, async (work) => {
    for (let index = 0; index < (more.count ?? 1); index += 1) {
      work.audit({ action: 'test.act', noun: 'test', record_id, after: more.after });
    }
    if (more.fails) throw new Error('changed my mind');
  });
}

const entries = (record_id: string) =>
  house.owner('audit_entries').where({ record_id }).orderBy(['day', 'sequence']);

describe('appendAudit', () => {
  it('keeps one chain under many writers at once, without a gap from those that failed', async () => {
    const acts = Array.from({ length: 60 }, (_, index) =>
      act(`many-${index}`, { count: 1 + (index % 3), fails: index % 7 === 3 }),
    );
    const results = await Promise.allSettled(acts);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(9);
    const { ok, entries: count } = await verify();
    const [{ written }] = (
      await house.owner.raw(
        "SELECT count(*)::int AS written FROM audit_entries WHERE record_id LIKE 'many-%'",
      )
    ).rows;
    expect({ ok, count }).toEqual({ ok: true, count: written });
  });

  it('goes on over midnight, and does not reopen a day when the clock steps back', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    await act('midnight', { at: tomorrow });
    await act('midnight', { at: new Date() });
    await act('midnight', { at: tomorrow });
    const day = tomorrow.toISOString().slice(0, 10);
    expect((await entries('midnight')).map((entry) => [entry.day, entry.sequence])).toEqual([
      [day, 1],
      [day, 2],
      [day, 3],
    ]);
    expect((await verify()).ok).toBe(true);
  });

  it('lets two first writers of a new day through, one after the other', async () => {
    const later = new Date(Date.now() + 3 * 86_400_000);
    await Promise.all(Array.from({ length: 8 }, () => act('new-day', { at: later })));
    expect((await entries('new-day')).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await verify()).ok).toBe(true);
  });

  it('hashes what the column gives back: times, odd characters, numbers, nested values', async () => {
    const after = {
      at: new Date(0),
      none: undefined,
      zero: -0,
      big: 1e300,
      small: 1.5e-9,
      text: 'ü\u0000\ud800 “x” \u{1F600}',
      deep: [{ a: [null, true] }],
      '': 1,
      __x: {},
    };
    await act('odd', { after });
    const [entry] = await entries('odd');
    expect(entry.after).toMatchObject({
      at: '1970-01-01T00:00:00.000Z',
      zero: 0,
      text: 'ü\ufffd\ufffd “x” \u{1F600}',
    });
    await writeCheckpoint(house.deps);
    expect(await verify()).toMatchObject({ ok: true, checkpoints: 1 });
  });
});

describe('auditRefusal', () => {
  it('keeps who was refused what and why', async () => {
    await auditRefusal(
      houseContext(house.deps, 'test'),
      'POST /api/v1/compliance/cases/:id/claim',
      problem('compliance.case_not_found'),
      'case-1',
    );
    const [entry] = await entries('case-1');
    expect(entry).toMatchObject({
      action: 'POST /api/v1/compliance/cases/:id/claim',
      noun: 'compliance',
      outcome: 'refused',
      code: 'compliance.case_not_found',
      actor_id: 'test',
      actor_role: 'service',
    });
  });
});
