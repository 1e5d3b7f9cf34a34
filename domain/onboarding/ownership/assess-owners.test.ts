import { describe, expect, it } from '@jest/globals';
import { assessOwners } from './assess-owners.js';
import type { BodsStatement } from './bods-schema.js';
import { deliveredRules, type OwnerRule } from './owner-rules.js';
import { rangeView, type Range } from './range.js';
import { entity, holds, person } from './testing/statements.js';

const assess = (
  statements: BodsStatement[],
  rule: OwnerRule = deliveredRules.eu_directive,
  day = '2024-01-01',
) => assessOwners({ statements, subject: 'top', day, rule });
const holderOf = (id: string, statements: BodsStatement[], rule?: OwnerRule) => {
  const found = assess(statements, rule).holders.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is no holder`);
  return found;
};
const percents = (share: Range) => [rangeView(share).min, rangeView(share).max];
const shares = (type: string, share: object) => [{ type, directOrIndirect: 'direct', share }];

const chain = [entity('top'), entity('b'), person('p'), holds('p', 'b', 60), holds('b', 'top', 40)];

describe('assessOwners', () => {
  it('multiplies along a chain and adds the chains up', () => {
    const both = [...chain, holds('p', 'top', 5)];
    expect(percents(holderOf('p', both).economic)).toEqual(['29', '29']);
    expect(holderOf('p', both).ways.map(({ nodes }) => nodes.join(' > '))).toEqual([
      'p > top',
      'p > b > top',
    ]);
  });

  it('counts what a controlled company holds in full where the rule says so, and the product alone where not', () => {
    const inEurope = holderOf('p', chain);
    expect(percents(inEurope.economic)).toEqual(['24', '24']);
    expect(inEurope).toMatchObject({
      verdict: 'yes',
      reasons: [{ code: 'controlled_economic' }, { code: 'controlled_votes' }],
    });
    expect(holderOf('p', chain, deliveredRules.us).verdict).toBe('no');
  });

  it('takes exactly a quarter as enough in the US and too little under the directive', () => {
    const quarter = [entity('top'), person('p'), holds('p', 'top', 25)];
    expect(holderOf('p', quarter, deliveredRules.us).verdict).toBe('yes');
    expect(holderOf('p', quarter, deliveredRules.eu_directive).verdict).toBe('no');
    expect(holderOf('p', quarter, deliveredRules.eu_regulation).verdict).toBe('yes');
  });

  it('carries ranges with their open ends: more than 25 is above 25, from 25 is only possible', () => {
    const range = (share: object) => [
      entity('top'),
      person('p'),
      holds('p', 'top', shares('shareholding', share)),
    ];
    expect(holderOf('p', range({ exclusiveMinimum: 25, maximum: 50 })).verdict).toBe('yes');
    expect(holderOf('p', range({ minimum: 25, maximum: 50 })).verdict).toBe('possible');
    expect(holderOf('p', range({ minimum: 10, exclusiveMaximum: 25 }), deliveredRules.us).verdict).toBe('no');
  });

  it('keeps votes apart from worth', () => {
    const interests = [...shares('shareholding', { exact: 90 }), ...shares('votingRights', { exact: 10 })];
    const { economic, votes } = holderOf('p', [entity('top'), person('p'), holds('p', 'top', interests)]);
    expect([percents(economic), percents(votes)]).toEqual([
      ['90', '90'],
      ['10', '10'],
    ]);
  });

  it('solves a circle: each turn of it counts', () => {
    const circle = [
      ...[entity('top'), entity('b'), person('p'), person('q')],
      ...[holds('p', 'top', 90), holds('b', 'top', 10), holds('q', 'b', 80), holds('top', 'b', 20)],
    ];
    const { holders, findings, circles } = assess(circle);
    // x = 0.9 + 0.1 * 0.2 x, so x = 0.9 / 0.98; the rest is q's.
    expect(percents(holders[0]?.economic ?? holderOf('p', circle).economic)).toEqual(['91.8367', '91.8367']);
    expect(percents(holderOf('q', circle).economic)).toEqual(['8.1633', '8.1633']);
    expect([circles, findings]).toEqual([[['b', 'top']], [{ code: 'cycle', nodes: ['b', 'top'] }]]);
  });

  it('finds nobody behind a circle that owns itself', () => {
    const { holders, findings } = assess([
      entity('top'),
      entity('b'),
      holds('b', 'top', 100),
      holds('top', 'b', 100),
    ]);
    expect(holders).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['cycle', 'ownerless_cycle']);
  });

  it('spreads shares that a company holds in itself over the others', () => {
    const treasury = [
      entity('top'),
      person('p'),
      person('q'),
      holds('top', 'top', 20),
      holds('p', 'top', 60),
      holds('q', 'top', 20),
    ];
    expect(percents(holderOf('p', treasury).economic)).toEqual(['75', '75']);
  });

  it('looks through a nominee to whom they hold for', () => {
    const interests = [
      ...shares('shareholding', { exact: 60 }),
      { type: 'nominee', directOrIndirect: 'direct' },
    ];
    const nominated = [
      ...[entity('top'), person('n'), person('p')],
      ...[
        holds('n', 'top', interests),
        holds('p', 'top', [{ type: 'nominator', directOrIndirect: 'direct' }]),
      ],
    ];
    expect(holderOf('p', nominated)).toMatchObject({ verdict: 'yes' });
    expect(percents(holderOf('p', nominated).economic)).toEqual(['60', '60']);
    expect(holderOf('n', nominated)).toMatchObject({ verdict: 'no', is_nominee: true });
  });

  it('takes whoever a small part is held for by a nominee for the owner of a small part', () => {
    const nominated = [
      ...[entity('top'), person('n'), person('p')],
      holds('n', 'top', [
        ...shares('shareholding', { exact: 10 }),
        { type: 'nominee', directOrIndirect: 'direct' },
      ]),
      holds('p', 'top', [{ type: 'nominator', directOrIndirect: 'direct' }]),
    ];
    expect(holderOf('p', nominated)).toMatchObject({ verdict: 'no', controls: [] });
  });

  it('counts joint holders with all that they hold together', () => {
    const joint = [
      ...[entity('top'), entity('j', 'arrangement'), person('p'), person('q')],
      ...[holds('j', 'top', 30), holds('p', 'j', 50), holds('q', 'j', 50)],
    ];
    for (const id of ['p', 'q']) {
      expect(percents(holderOf(id, joint).economic)).toEqual(['15', '15']);
      expect(percents(holderOf(id, joint).disposed_economic)).toEqual(['30', '30']);
      expect(holderOf(id, joint).verdict).toBe('yes');
    }
  });

  it('takes every party of a trust as in control of what the trust holds', () => {
    const roles = ['settlor', 'trustee', 'protector', 'beneficiaryOfLegalArrangement'];
    const trust = [
      ...[entity('top'), entity('t', 'arrangement', 'trust'), holds('t', 'top', 60)],
      ...roles.flatMap((type) => [person(type), holds(type, 't', [{ type, directOrIndirect: 'direct' }])]),
    ];
    expect(roles.map((id) => holderOf(id, trust).verdict)).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  it('finds control without a share, link by link', () => {
    const appointed = [
      ...[entity('top'), entity('b'), person('p')],
      ...[
        holds('p', 'b', [{ type: 'appointmentOfBoard', directOrIndirect: 'direct' }]),
        holds('b', 'top', 51),
      ],
    ];
    expect(holderOf('p', appointed)).toMatchObject({
      verdict: 'yes',
      controls: [
        { node: 'b', by: 'appointmentOfBoard' },
        { node: 'top', by: 'votes' },
      ],
    });
  });

  it('lets a stated sum narrow ways of unknown extent, and tells when it contradicts them', () => {
    const stated = (exact: number) => [
      ...[entity('top'), entity('b'), person('p'), holds('b', 'top', 60), holds('p', 'b', [])],
      holds('p', 'top', [{ type: 'shareholding', directOrIndirect: 'indirect', share: { exact } }]),
    ];
    expect(percents(holderOf('p', stated(30)).economic)).toEqual(['30', '30']);
    expect(percents(holderOf('p', stated(80)).economic)).toEqual(['0', '80']);
    expect(assess(stated(80)).findings).toContainEqual({
      code: 'stated_differs',
      holder: 'p',
      subject: 'top',
    });
  });

  it('keeps what refers to nobody as a finding and goes on', () => {
    const { holders, findings } = assess([entity('top'), holds('ghost', 'top', 40)]);
    expect(findings.map(({ code }) => code)).toEqual(['holder_unknown', 'ends_at_entity']);
    expect(holders).toMatchObject([{ id: 'ghost', form: 'unknown', verdict: 'no' }]);
  });

  it('names who manages the company, for when nobody is found', () => {
    const managed = [
      entity('top'),
      person('d'),
      holds('d', 'top', [{ type: 'seniorManagingOfficial', directOrIndirect: 'direct' }]),
    ];
    expect(assess(managed)).toMatchObject({ officials: ['d'], holders: [{ verdict: 'no' }] });
  });

  it('shows the day that is asked for', () => {
    const on = (startDate: string, endDate?: string) => [
      { type: 'shareholding', directOrIndirect: 'direct', share: { exact: 50 }, startDate, endDate },
    ];
    const changing = [
      ...[entity('top'), person('p'), person('q')],
      ...[holds('p', 'top', on('2020-01-01', '2022-06-01')), holds('q', 'top', on('2022-06-01'))],
    ];
    const at = (day: string) => assess(changing, deliveredRules.fatf, day).holders.map(({ id }) => id);
    expect([at('2019-12-31'), at('2022-05-31'), at('2022-06-01')]).toEqual([[], ['p'], ['q']]);
  });
});
