import { describe, expect, it } from '@jest/globals';
import type { CheckedListVersion, ListCode, ListVersion } from './lists.js';
import {
  demonstrationLists,
  hitStates,
  isExposedBy,
  isOpenHit,
  isSanctioned,
  isScreenedAgainst,
  listAgeDays,
  listsState,
  mayPassByRule,
  nextHitState,
  requiredLists,
  weighedState,
} from './rules.js';

const now = new Date('2026-11-21T10:00:00Z');
const version = (list: ListCode, as_of: string, entry_count = 10): ListVersion => ({
  list,
  as_of,
  content_hash: 'x',
  entry_count,
});
const state = (
  versions: CheckedListVersion[],
  maxAgeDays = 3,
  required: readonly ListCode[] = ['ofac_sdn'],
) => listsState(versions, now, { required, maxAgeDays });

describe('listsState', () => {
  it('is sound with every required list young enough', () => {
    expect(state([version('ofac_sdn', '2026-11-18')])).toEqual({ ok: true, problems: [] });
  });

  it('names a list that is missing, too old, empty or from the future', () => {
    expect(state([]).problems).toEqual([
      { code: 'list_missing', list: 'ofac_sdn', params: { list: 'ofac_sdn' } },
    ]);
    expect(state([version('ofac_sdn', '2026-11-17')]).problems).toEqual([
      {
        code: 'list_stale',
        list: 'ofac_sdn',
        params: {
          list: 'ofac_sdn',
          as_of: '2026-11-17',
          current_on: '2026-11-17',
          age_days: 4,
          max_age_days: 3,
        },
      },
    ]);
    expect(state([version('ofac_sdn', '2026-11-21', 0)]).problems.map(({ code }) => code)).toEqual([
      'list_empty',
    ]);
    expect(state([version('ofac_sdn', '2026-11-24')]).problems.map(({ code }) => code)).toEqual([
      'list_date_in_future',
    ]);
    expect(state([version('ofac_sdn', '2026-11-22')]).ok).toBe(true);
  });

  it('counts from the last look at the publisher, not from a publication that stays as it is for weeks', () => {
    const published = version('ofac_sdn', '2026-10-01');
    const checked = (day: string) => ({ ...published, checked_at: new Date(`${day}T23:00:00Z`) });
    expect(state([checked('2026-11-18')]).ok).toBe(true);
    expect(state([checked('2026-11-17')]).problems).toMatchObject([
      { code: 'list_stale', params: { as_of: '2026-10-01', current_on: '2026-11-17', age_days: 4 } },
    ]);
    expect(state([{ ...published, checked_at: null }]).ok).toBe(false);
    expect(state([{ ...version('ofac_sdn', '2026-11-24'), checked_at: now }]).problems).toMatchObject([
      { code: 'list_date_in_future' },
    ]);
  });

  it('does not accept a date that it cannot read', () => {
    expect(state([version('ofac_sdn', 'soon')]).ok).toBe(false);
  });

  it('minds an old list even if nobody requires it', () => {
    expect(state([version('ofac_sdn', '2026-11-21'), version('un_consolidated', '2020-01-01')]).ok).toBe(
      false,
    );
  });

  it('requires OFAC and the UN, and in a demonstration what ships', () => {
    expect(
      state([version('ofac_sdn', '2026-11-21')], 3, requiredLists).problems.map(({ list }) => list),
    ).toEqual(['un_consolidated']);
    expect(state([version('ofac_sdn', '2021-06-28')], 5_000, demonstrationLists).ok).toBe(true);
  });
});

describe('the own list', () => {
  it('stops no approval: it has no publisher to be behind, and may be empty', () => {
    expect(state([version('ofac_sdn', '2026-11-20'), version('own', '2020-01-01', 0)]).ok).toBe(true);
  });
});

describe('isScreenedAgainst', () => {
  const edition = (list: ListCode, content_hash: string) => ({ list, content_hash });

  it('asks for the edition in force of every list', () => {
    const inForce = [edition('ofac_sdn', 'a'), edition('un_consolidated', 'b')];
    expect(isScreenedAgainst(inForce, inForce)).toBe(true);
    expect(isScreenedAgainst([...inForce, edition('own', 'c')], inForce)).toBe(true);
    expect(isScreenedAgainst(inForce.slice(1), inForce)).toBe(false);
    expect(isScreenedAgainst([edition('ofac_sdn', 'b'), edition('un_consolidated', 'a')], inForce)).toBe(
      false,
    );
    expect(isScreenedAgainst([], [])).toBe(true);
  });
});

describe('listAgeDays', () => {
  it('counts calendar days whatever the hour', () => {
    expect(listAgeDays('2026-11-20', new Date('2026-11-21T00:00:01Z'))).toBe(1);
    expect(listAgeDays('2026-11-20', new Date('2026-11-21T23:59:59Z'))).toBe(1);
    expect(listAgeDays('2026-11-22', now)).toBe(-1);
  });
});

describe('nextHitState', () => {
  it('lets a hit be decided once, and be asked for again when it is reopened', () => {
    const table = hitStates.map((from) =>
      (['confirm', 'clear', 'escalate', 'reopen'] as const).map((event) => nextHitState(from, event)),
    );
    expect(table).toEqual([
      ['confirmed', 'cleared', 'escalated', null],
      [null, null, null, 'open'],
      [null, null, null, 'open'],
      ['confirmed', 'cleared', null, null],
    ]);
    expect(hitStates.filter(isOpenHit)).toEqual(['open', 'escalated']);
  });
});

describe('a confirmed hit', () => {
  const hit = (topics?: ('sanction' | 'pep' | 'adverse')[]) => ({
    state: 'confirmed' as const,
    entry: { topics },
  });

  it('is of a sanctioned party unless its entry says otherwise', () => {
    expect([hit(), hit([]), hit(['pep', 'sanction']), hit(['pep'])].map(isSanctioned)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([hit(), hit(['adverse'])].map(weighedState)).toEqual(['confirmed', 'escalated']);
    expect(weighedState({ ...hit(['pep']), state: 'cleared' })).toBe('cleared');
  });

  it('says that somebody is exposed when its entry does', () => {
    expect([isExposedBy([hit(), hit(['pep'])]), isExposedBy([hit(['adverse'])])]).toEqual([true, false]);
  });
});

describe('mayPassByRule', () => {
  const question = {
    assessment: { level: 'low' },
    hits: [],
    listsOk: true,
    needsReview: false,
    isAllowedBySetting: true,
  } as const;

  it('passes low risk without hits on sound lists when the setting allows it', () => {
    expect(mayPassByRule(question)).toEqual({ may_pass: true, refusals: [] });
  });

  it('says each thing that stands against it', () => {
    expect(mayPassByRule({ ...question, hits: [{ state: 'cleared' }] }).refusals).toEqual(['hits_present']);
    expect(
      mayPassByRule({
        assessment: { level: 'medium' },
        hits: [{ state: 'open' }],
        listsOk: false,
        needsReview: true,
        isAllowedBySetting: false,
      }),
    ).toEqual({
      may_pass: false,
      refusals: ['setting_off', 'lists_not_ok', 'risk_not_low', 'hits_present', 'needs_review'],
    });
  });
});
