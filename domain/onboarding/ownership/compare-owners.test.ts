import { describe, expect, it } from '@jest/globals';
import { bodsStatement, type BodsStatement } from './bods-schema.js';
import { compareOwners } from './compare-owners.js';
import { deliveredRules } from './owner-rules.js';
import { rangeView } from './range.js';
import { entity, holds, person } from './testing/statements.js';

const compare = (before: BodsStatement[], after: BodsStatement[], day = '2024-01-01') =>
  compareOwners({
    before: { statements: before, subject: 'top' },
    after: { statements: after, subject: 'top' },
    day,
    rule: deliveredRules.fatf,
  }).map(({ kind, since, before: old, after: recent }) =>
    [
      kind,
      since,
      old?.id,
      old && rangeView(old.economic).min,
      recent?.id,
      recent && rangeView(recent.economic).min,
    ].join(' '),
  );
const on = (exact: number, startDate: string, endDate?: string) => [
  { type: 'shareholding', directOrIndirect: 'direct', share: { exact }, startDate, endDate },
];
const before = [entity('top'), person('p'), person('q'), holds('p', 'top', 60), holds('q', 'top', 40)];

describe('compareOwners', () => {
  it('finds nothing where both say the same', () => {
    expect(compare(before, [...before].reverse())).toEqual([]);
  });

  it('tells who came, who left and whose part is another, with the day of each', () => {
    const after = [
      ...[entity('top'), person('p'), person('q'), person('r')],
      holds('p', 'top', [...on(60, '2019-01-01', '2022-06-01'), ...on(75, '2022-06-01')]),
      holds('q', 'top', on(40, '2019-01-01', '2022-06-01')),
      holds('r', 'top', on(25, '2022-06-01')),
    ];
    expect(compare(before, after)).toEqual([
      'changed 2022-06-01 p 60 p 75',
      'left 2022-06-01 q 40  ',
      'came 2022-06-01   r 25',
    ]);
  });

  it('does not say a day on which somebody left whom the newer statements never name', () => {
    const after = [entity('top'), person('p'), holds('p', 'top', on(100, '2021-03-01'))];
    expect(compare(before, after)).toEqual(['changed 2021-03-01 p 60 p 100', 'left  q 40  ']);
  });

  it('takes a record of another id and the same name for the same person, unless two have it', () => {
    const named = (id: string, fullName: string) =>
      bodsStatement.parse({ ...person(id), recordDetails: { names: [{ type: 'legal', fullName }] } });
    const renamed = [
      entity('top'),
      named('x', 'P Person'),
      person('q'),
      holds('x', 'top', 60),
      holds('q', 'top', 40),
    ];
    expect(
      compare([...before.filter(({ recordId }) => recordId !== 'p'), named('p', 'Person P')], renamed),
    ).toEqual([]);
    const twins = [...renamed, named('y', 'Person P'), holds('y', 'top', 0)];
    const kinds = compare(
      [...before.filter(({ recordId }) => recordId !== 'p'), named('p', 'Person P')],
      [...twins.filter(({ recordId }) => recordId !== 'y in top'), holds('y', 'top', on(1, '2020-01-01'))],
    );
    expect(kinds.map((line) => line.split(' ')[0])).toEqual(['left', 'came', 'came']);
  });

  it('looks at both on the day that is asked for', () => {
    const after = [
      entity('top'),
      person('p'),
      person('q'),
      holds('p', 'top', 60),
      holds('q', 'top', on(40, '2025-01-01')),
    ];
    expect(compare(before, after, '2024-01-01')).toEqual(['left  q 40  ']);
    expect(compare(before, after, '2025-06-01')).toEqual([]);
  });

  it('leaves out whoever only sits on the board', () => {
    const board = holds('d', 'top', [{ type: 'boardMember', directOrIndirect: 'direct' }]);
    expect(compare(before, [...before, person('d'), board])).toEqual([]);
  });
});
