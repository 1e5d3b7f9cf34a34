import { describe, expect, it } from '@jest/globals';
import { modelChanges } from '../../../domain/compliance/risk-model-diff.js';
import { defaultRiskModel } from '../../../domain/compliance/risk-model.js';
import { changed, faultsOf, type DraftChange } from './risk-model-draft.js';

const { version: _version, ...content } = defaultRiskModel;
const after = (...changes: DraftChange[]) => changes.reduce(changed, content);

describe('a draft of the risk model', () => {
  it('takes a change where it belongs and leaves the one before alone', () => {
    const before = structuredClone(content);
    const draft = after(
      { kind: 'level', level: 'high', value: 55 },
      { kind: 'role_percent', role: 'owner', value: 90 },
      { kind: 'list_countries', list: 'comprehensive_sanctions', countries: ['KP'] },
      { kind: 'weight', factor: 'pep', value: 60 },
      { kind: 'points', factor: 'pep', name: 'no', value: 5 },
      { kind: 'remove_floor', index: 6 },
      { kind: 'add_floor', floor: { factor: 'product', value: 'defi', level: 'high' } },
    );
    expect(content).toEqual(before);
    expect(modelChanges(content, draft).map(({ path, after: now }) => [path.join('.'), now])).toEqual([
      ['levels.high', 55],
      ['country.role_percent.owner', 90],
      ['lists.comprehensive_sanctions.countries', 'KP'],
      ['tables.pep.weight', 60],
      ['tables.pep.points.no', 5],
      ['floors', null],
      ['floors', 'product defi * high'],
    ]);
    expect(faultsOf(draft)).toEqual([]);
  });

  it('says what keeps it from being a model', () => {
    expect(faultsOf(after({ kind: 'level', level: 'high', value: 30 }))).toEqual(['levels']);
    expect(faultsOf(after({ kind: 'weight', factor: 'pep', value: 101 }))).toEqual(['numbers']);
    expect(faultsOf(after({ kind: 'weight', factor: 'pep', value: Number.NaN }))).toEqual(['numbers']);
    expect(faultsOf(after({ kind: 'remove_floor', index: 0 }))).toEqual(['confirmed']);
    expect(
      faultsOf(after({ kind: 'add_floor', floor: { factor: 'pep', value: 'perhaps', level: 'high' } })),
    ).toEqual(['floors']);
    expect(
      faultsOf(after({ kind: 'list_countries', list: 'comprehensive_sanctions', countries: ['KP', 'KP'] })),
    ).toEqual(['countries']);
  });
});
