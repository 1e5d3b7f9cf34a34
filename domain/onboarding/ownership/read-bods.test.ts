import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { assessOwners } from './assess-owners.js';
import { deliveredRules } from './owner-rules.js';
import { rangeView } from './range.js';
import { bodsLimits, readBods } from './read-bods.js';
import { entity, holds, person } from './testing/statements.js';

describe('readBods', () => {
  it('names every bad statement by its place and reads the others', () => {
    const bad = { ...holds('p', 'top', 10), statementDate: 'yesterday' };
    const { statements, problems } = readBods([entity('top'), bad, 'nonsense', person('p')]);
    expect(statements).toHaveLength(2);
    expect(problems.map(({ index, pointer }) => `${index} ${pointer}`)).toEqual(['1 /statementDate', '2 ']);
  });

  it('takes a repeated statement once and refuses another text under its id', () => {
    const top = entity('top');
    expect(readBods([top, top])).toMatchObject({ statements: [top], problems: [] });
    const { problems } = readBods([top, { ...top, statementDate: '2021-01-01' }]);
    expect(problems).toMatchObject([{ index: 1, pointer: '/statementId' }]);
  });

  it('refuses a package of more statements than it may have, and an empty one', () => {
    expect(readBods([]).problems).toHaveLength(1);
    expect(readBods(Array.from({ length: bodsLimits.statements + 1 }, () => 0)).problems).toHaveLength(1);
  });

  it('reads the shape of 0.2 and 0.3, with replaced statements as one record', () => {
    const described = { statementDate: '2020-01-01' };
    const share = { minimum: 25, maximum: 50, exclusiveMinimum: true, exclusiveMaximum: false };
    const control = {
      ...described,
      statementType: 'ownershipOrControlStatement',
      subject: { describedByEntityStatement: 'entity-1' },
      interestedParty: { describedByPersonStatement: 'person-2' },
      interests: [{ type: 'voting-rights', interestLevel: 'direct', share, startDate: '2019-01-01' }],
    };
    const { statements, problems } = readBods([
      {
        ...described,
        statementID: 'entity-1',
        statementType: 'entityStatement',
        entityType: 'registeredEntity',
        name: 'Old Ltd',
      },
      {
        ...described,
        statementID: 'person-1',
        statementType: 'personStatement',
        names: [{ fullName: 'First' }],
      },
      {
        statementDate: '2021-01-01',
        statementID: 'person-2',
        statementType: 'personStatement',
        names: [{ fullName: 'Second' }],
        replacesStatements: ['person-1'],
      },
      { ...control, statementID: 'control-1' },
    ]);
    expect(problems).toEqual([]);
    const { holders } = assessOwners({
      statements,
      subject: 'entity-1',
      day: '2024-01-01',
      rule: deliveredRules.uk,
    });
    expect(holders).toMatchObject([{ id: 'person-1', name: 'Second', verdict: 'yes' }]);
    expect(holders.map(({ votes }) => rangeView(votes))).toEqual([
      { min: '25', max: '50', is_min_open: true, is_max_open: false },
    ]);
  });
});

// Examples of the standard, which lie beside the project where it is developed.
const folder = new URL('../../../../shared/data/kyc/ubo_bods/', import.meta.url);
const whereFiles = existsSync(folder) ? describe : describe.skip;

/** Who owns or controls what in each example on a day: name, verdict, worth and votes in per cent. */
const golden: [file: string, day: string, holders: string[]][] = [
  ['bods-package-annotations.json', '2026-01-01', []],
  ['bods-package-entity-owning-entity.json', '2026-01-01', ['MVJ LIMITED no 75-100 75-100']],
  ['bods-package-fi-soe.json', '2026-01-01', ['Suomen tasavalta no 100 100']],
  ['bods-package-linking-annotations.json', '2018-09-18', []],
  ['bods-package-linking-annotations.json', '2026-01-01', ['Mr Jeremy Hunt yes 25-50 25-50']],
  ['bods-package.json', '2026-01-01', ['Jennifer Hewitson-Smith yes 100 100']],
  ['fermcat.json', '2020-01-01', ["Patrick O'Donohue yes 50 50", 'Riyadh Byrne-Amin yes 50 50']],
  ['fermcat.json', '2021-04-03', ["Patrick O'Donohue yes 50 50", 'Declan Byrne-Amin yes 50 50']],
  ['fermcat.json', '2022-01-21', ["Patrick O'Donohue yes 100 100"]],
  ['full-pep-declaration.json', '2026-01-01', ['Michael Hubbard yes 25-50 25-50']],
  ['indirect-ownership.json', '2026-01-01', ['Person 1 yes 30 30']],
  ['joint-ownership.json', '2026-01-01', ['Natalie Coleman yes 50 50', 'Roberto Lopez yes 50 50']],
  ['levent.json', '2019-10-01', ['Andrew Anderson yes 0 0']],
  ['levent.json', '2026-01-01', ['null yes 0-100 0', 'Andrew Anderson yes 0 0', 'Bella Buxton yes 0 0']],
  ['listed-company-exempt-from-disclosure.json', '2026-01-01', []],
  ['mixed-direct-and-indirect-ownership.json', '2018-01-01', ['Person 1 yes 50 50']],
  ['mixed-direct-and-indirect-ownership.json', '2026-01-01', ['Person 1 yes 100 100']],
  ['multiple-indirect-ownership.json', '2026-01-01', ['Person 1 yes 60 60']],
  ['multiple-tax-residencies.json', '2026-01-01', ['Logan Morton yes 100 100']],
  ['mutilple-indirect-ownership-2.json', '2026-01-01', ['Person 1 yes 60 60']],
  ['nomination.json', '2026-01-01', ['Silvia Teixeira Perez yes 0 0', 'Vanessa Rivero no 0 0']],
  ['plc-entity-statement.json', '2026-01-01', []],
  ['simple-pep-declaration.json', '2026-01-01', ['Michael Hubbard yes 25-50 25-50']],
  ['tecido.json', '2010-01-01', ['Maria Esteves yes 100 100']],
  ['tecido.json', '2021-09-24', ['Shear Trust no 60 60', 'Maria Esteves yes 40 40']],
  ['tecido.json', '2026-01-01', ['Shear Trust no 80 80']],
];

whereFiles('the examples of the standard', () => {
  it.each(golden)('%s on %s', (file, day, expected) => {
    const { statements, problems, subjects } = readBods(
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    );
    expect(problems).toEqual([]);
    const [subject = ''] = subjects;
    const { holders } = assessOwners({ statements, subject, day, rule: deliveredRules.uk });
    const text = ({ min, max }: { min: string; max: string }) => (min === max ? min : `${min}-${max}`);
    const found = holders.map(
      ({ name, verdict, economic, votes }) =>
        `${name} ${verdict} ${text(rangeView(economic))} ${text(rangeView(votes))}`,
    );
    expect(found).toEqual(expected);
  });

  it('are all of them looked at', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('schema_'));
    expect([...new Set(golden.map(([file]) => file))].sort()).toEqual(files.sort());
  });
});
