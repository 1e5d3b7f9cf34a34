import { describe, expect, it } from '@jest/globals';
import { modelChanges } from './risk-model-diff.js';
import { defaultRiskModel } from './risk-model.js';

const { version: _version, ...content } = defaultRiskModel;

describe('modelChanges', () => {
  it('finds nothing between a model and itself', () => {
    expect(modelChanges(content, structuredClone(content))).toEqual([]);
  });

  it('finds each number that is another one, what is new and what is gone', () => {
    const other = structuredClone(content);
    other.levels.high = 55;
    other.country.role_percent.owner = 100;
    other.tables.pep.weight = 50;
    other.tables.pep.points['former'] = 40;
    other.country.lists = other.country.lists.filter(({ id }) => id !== 'sectoral_sanctions');
    other.floors = [
      ...other.floors.filter(({ value }) => value !== 'public_official'),
      { factor: 'occupation', value: 'public_official', level: 'high' },
    ];
    const found = modelChanges(content, other);
    expect(found).toEqual(
      expect.arrayContaining([
        { path: ['levels', 'high'], before: 60, after: 55 },
        { path: ['country', 'role_percent', 'owner'], before: 70, after: 100 },
        { path: ['lists', 'sectoral_sanctions', 'points'], before: 80, after: null },
        { path: ['tables', 'pep', 'weight'], before: 40, after: 50 },
        { path: ['tables', 'pep', 'points', 'former'], before: null, after: 40 },
        { path: ['floors'], before: 'occupation public_official * medium', after: null },
        { path: ['floors'], before: null, after: 'occupation public_official * high' },
      ]),
    );
    expect(found).toHaveLength(10);
  });
});
