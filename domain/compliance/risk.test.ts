import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedValues } from './testing/form-values.js';
import { defaultRiskModel } from './risk-model.js';
import {
  assessRisk,
  higherLevel,
  ownershipValue,
  riskLevels,
  screeningValue,
  tableFactors,
  type RiskFacts,
} from './risk.js';

const plain: RiskFacts = {
  countries: [
    { role: 'nationality', country: 'DE' },
    { role: 'residence', country: 'DE' },
  ],
  values: {
    occupation: ['employed'],
    product: ['trading'],
    channel: ['online'],
    pep: ['no'],
    screening: ['no_hits'],
    source_of_funds: ['salary'],
    expected_volume: ['up_to_10k'],
  },
};
const assess = (facts: Partial<RiskFacts>) =>
  assessRisk(
    { countries: facts.countries ?? plain.countries, values: { ...plain.values, ...facts.values } },
    defaultRiskModel,
  );
const from = (country: string, role: RiskFacts['countries'][number]['role'] = 'residence') =>
  assess({ countries: [{ role, country }] });

describe('assessRisk', () => {
  it('finds an employed saver from a quiet country low', () => {
    expect(assess({})).toMatchObject({ level: 'low', model_version: defaultRiskModel.version });
  });

  it('prohibits countries under comprehensive sanctions and confirmed hits', () => {
    expect(from('KP').level).toBe('prohibited');
    expect(from('IR', 'nationality').level).toBe('prohibited');
    expect(assess({ values: { screening: ['confirmed'] } }).level).toBe('prohibited');
  });

  it('takes an owner from such a country for high, not for prohibited', () => {
    expect(from('KP', 'owner').level).toBe('high');
  });

  it('holds politically exposed persons and called-for countries at high or more', () => {
    expect(assess({ values: { pep: ['yes'] } }).level).toBe('high');
    expect(from('MM').level).toBe('high');
    expect(from('VN').level).toBe('high');
    expect(from('BG').level).toBe('medium');
  });

  it('says why, the floors first and then the heaviest points', () => {
    const { reasons } = assess({
      countries: [{ role: 'residence', country: 'VN' }],
      values: { occupation: ['gambling'] },
    });
    expect(reasons[0]).toEqual({
      factor: 'country',
      value: 'VN',
      points: 0,
      code: 'risk.floor.country',
      params: { value: 'VN', rule: 'eu_high_risk', level: 'high' },
    });
    const points = reasons.filter((reason) => reason.points > 0).map((reason) => reason.points);
    expect(points).toEqual([...points].sort((left, right) => right - left));
    expect(reasons).toContainEqual({
      factor: 'country',
      value: 'VN',
      points: 40,
      code: 'risk.country.eu_high_risk',
      params: { country: 'VN', role: 'residence', list: 'eu_high_risk', as_of: '2025-08-05' },
    });
  });

  it('adds weighted points to the score that it reports', () => {
    const { score, reasons } = assess({
      values: {
        occupation: ['gambling'],
        source_of_funds: ['salary', 'gift'],
        expected_volume: ['above_10m'],
      },
    });
    expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
    expect(reasons.find(({ factor }) => factor === 'source_of_funds')?.value).toBe('gift');
  });

  it('weighs what is true of owners as much as what is true of the client, and says whose it is', () => {
    const owned = (owner_values: RiskFacts['owner_values']) =>
      assessRisk({ ...plain, owner_values }, defaultRiskModel);
    expect(owned({ pep: ['no', 'yes'] })).toMatchObject({
      level: 'high',
      reasons: [
        { code: 'risk.floor.owner.pep', points: 0, value: 'yes' },
        { code: 'risk.owner.pep', points: 40, value: 'yes' },
        { code: 'risk.channel' },
        { code: 'risk.product' },
      ],
    });
    expect(owned({ screening: ['confirmed'] })).toMatchObject({ level: 'prohibited' });
    expect(owned({ pep: ['no'], screening: ['no_hits'] })).toEqual(assessRisk(plain, defaultRiskModel));
    const both = assessRisk(
      { ...plain, values: { ...plain.values, pep: ['yes'] }, owner_values: { pep: ['yes'] } },
      defaultRiskModel,
    );
    expect(both.reasons.map(({ code }) => code)).toContain('risk.pep');
  });

  it('never counts a value that the model does not know as no risk', () => {
    expect(
      assess({ values: { occupation: ['astronaut'] } }).reasons.some(({ value }) => value === 'astronaut'),
    ).toBe(true);
  });

  it('never lowers the level when a fact is added', () => {
    const values = fc.record({
      occupation: fc.subarray(['employed', 'gambling', 'arms_trade', 'unknown']),
      screening: fc.subarray(['no_hits', 'open', 'cleared', 'confirmed']),
      pep: fc.subarray(['no', 'yes']),
    });
    const countries = fc
      .subarray(['DE', 'VN', 'IR', 'KP', 'MM', 'RU'])
      .map((list) => list.map((country) => ({ role: 'residence' as const, country })));
    fc.assert(
      fc.property(values, countries, fc.constantFrom('DE', 'MM', 'KP', 'BG'), (some, from, country) => {
        const before = assessRisk({ countries: from, values: some }, defaultRiskModel);
        const after = assessRisk(
          { countries: [...from, { role: 'residence', country }], values: some },
          defaultRiskModel,
        );
        expect(higherLevel(before.level, after.level)).toBe(after.level);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(Number.isInteger(after.score) && after.score >= 0 && after.score <= 100).toBe(true);
        expect(riskLevels).toContain(after.level);
      }),
    );
  });
});

describe('the default model', () => {
  it('knows every value that the application form offers', () => {
    for (const [factor, values] of Object.entries(expectedValues)) {
      const table = defaultRiskModel.tables[tableFactors.find((name) => name === factor) ?? 'occupation'];
      for (const value of values)
        expect([factor, value, value in table.points]).toEqual([factor, value, true]);
    }
  });

  it('lists countries by two capital letters, each once', () => {
    for (const { countries } of defaultRiskModel.country.lists) {
      expect(countries.every((country) => /^[A-Z]{2}$/.test(country))).toBe(true);
      expect(new Set(countries).size).toBe(countries.length);
    }
  });
});

describe('what facts come to', () => {
  it('reads ownership and the review of hits at their worst', () => {
    expect(ownershipValue({ depth: 0, has_nominees: false, unidentified_percent: 0 })).toBe('direct');
    expect(ownershipValue({ depth: 3, has_nominees: false, unidentified_percent: 10 })).toBe('complex');
    expect(ownershipValue({ depth: 1, has_nominees: true, unidentified_percent: 0 })).toBe('nominees');
    expect(ownershipValue({ depth: 0, has_nominees: true, unidentified_percent: 26 })).toBe('unidentified');
    expect(screeningValue([])).toBe('no_hits');
    expect(screeningValue(['cleared', 'open'])).toBe('open');
    expect(screeningValue(['cleared', 'confirmed', 'escalated'])).toBe('confirmed');
  });
});
