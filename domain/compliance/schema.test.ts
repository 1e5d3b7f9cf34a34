import { describe, expect, it } from '@jest/globals';
import { buildIndex, searchIndex } from './name-index.js';
import { defaultRiskModel } from './risk-model.js';
import { hit, listEntry, partySchema, riskModel, screeningResult } from './schema.js';
import { defaultThreshold, modelVersion } from './score.js';
import { makeEntry, makeParty } from './testing/list-entries.js';

describe('the schemas of screening', () => {
  it('take what the search gives, whole', () => {
    const party = makeParty('Zebedee Quatremain', { born: '1958-03-04', countries: ['IR'] });
    const result = searchIndex(buildIndex([makeEntry({ born: '1958' })]), party);
    expect(result.hits).toHaveLength(1);
    expect(result.hits.map((one) => hit.parse(one))).toEqual(result.hits);
    expect(partySchema.parse(party)).toEqual(party);
    const { total: _, ...rest } = result;
    const whole = { model_version: modelVersion, threshold: defaultThreshold, list_versions: [], ...rest };
    expect(screeningResult.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('refuse an entry without a name, with a made-up kind or a field too many', () => {
    expect(listEntry.safeParse({ ...makeEntry(), names: [] }).success).toBe(false);
    expect(listEntry.safeParse({ ...makeEntry(), kind: 'ghost' }).success).toBe(false);
    expect(listEntry.safeParse({ ...makeEntry(), note: '' }).success).toBe(false);
  });
});

describe('riskModel', () => {
  const refusal = (change: object) =>
    riskModel.safeParse({ ...defaultRiskModel, ...change }).error?.issues[0]?.path.join('.');

  it('takes the default model', () => {
    expect(riskModel.parse(defaultRiskModel)).toEqual(defaultRiskModel);
  });

  it('refuses levels out of order, floors about nothing and a model that lets confirmed hits through', () => {
    expect(refusal({ levels: { medium: 60, high: 60 } })).toBe('levels.high');
    expect(
      refusal({
        floors: [...defaultRiskModel.floors, { factor: 'occupation', value: 'pirate', level: 'high' }],
      }),
    ).toBe(`floors.${defaultRiskModel.floors.length}.value`);
    expect(refusal({ floors: defaultRiskModel.floors.filter(({ value }) => value !== 'confirmed') })).toBe(
      'floors',
    );
  });

  it('refuses weights beyond 100 and a missing table', () => {
    const { occupation, ...rest } = defaultRiskModel.tables;
    expect(refusal({ tables: rest })).toBe('tables.occupation');
    expect(
      refusal({ tables: { ...defaultRiskModel.tables, occupation: { ...occupation, weight: 101 } } }),
    ).toBe('tables.occupation.weight');
  });
});
