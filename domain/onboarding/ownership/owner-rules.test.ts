import { describe, expect, it } from '@jest/globals';
import { deliveredRules, ownerRuleFor, type OwnerRule } from './owner-rules.js';
import { ownershipRules } from './owner-rules-schema.js';

const delivered = Object.values(deliveredRules);
const ruleOf = (
  country: string | null,
  risk: Parameters<typeof ownerRuleFor>[0]['risk'] = 'low',
  day = '2026-11-01',
  rules: readonly OwnerRule[] = delivered,
) => ownerRuleFor({ country, risk }, day, rules).id;
const refused = (...rules: OwnerRule[]) => !ownershipRules.safeParse(rules).success;

describe('ownerRuleFor', () => {
  it('is the law of the country, and the recommendation where no law is known', () => {
    expect([ruleOf('DE'), ruleOf('RS'), ruleOf('GB'), ruleOf('US'), ruleOf('JP'), ruleOf(null)]).toEqual([
      'eu_directive',
      'rs',
      'uk',
      'us',
      'fatf',
      'fatf',
    ]);
  });

  it('changes on the day on which the law does', () => {
    expect([ruleOf('DE', 'low', '2027-07-09'), ruleOf('DE', 'low', '2027-07-10')]).toEqual([
      'eu_directive',
      'eu_regulation',
    ]);
    expect(ruleOf('DE', 'low', '1999-01-01')).toBe('fatf');
  });

  it('is lower where the risk is high, in every country, and not while the risk is unknown', () => {
    expect([ruleOf('DE', 'high'), ruleOf('JP', 'prohibited'), ruleOf('DE', null)]).toEqual([
      'high_risk',
      'high_risk',
      'eu_directive',
    ]);
  });

  it('prefers a rule for risk and country, and of two alike the lower share', () => {
    const serbian = { ...deliveredRules.high_risk, id: 'rs_high', countries: ['RS'], percent: 15 };
    expect(ruleOf('RS', 'high', '2026-11-01', [...delivered, serbian])).toBe('rs_high');
    const lower = { ...deliveredRules.rs, id: 'rs_lower', percent: 20 };
    expect(ruleOf('RS', 'low', '2026-11-01', [...delivered, lower])).toBe('rs_lower');
  });
});

describe('ownershipRules', () => {
  it('are as delivered', () => {
    expect(ownershipRules.parse(delivered)).toEqual(delivered);
  });

  it('never ask for more than 25 %, nor end before they begin', () => {
    const { fatf } = deliveredRules;
    expect(refused({ ...fatf, percent: 25.01 })).toBe(true);
    expect(refused(fatf, { ...deliveredRules.rs, until: '2018-04-01' })).toBe(true);
    expect(refused(fatf, { ...deliveredRules.rs, countries: ['Serbia'] })).toBe(true);
  });

  it('have one that holds everywhere for ever, and each once', () => {
    const { fatf, rs } = deliveredRules;
    expect([refused(), refused(rs), refused({ ...fatf, until: '2030-01-01' }), refused(fatf, fatf)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(refused(fatf)).toBe(false);
  });
});
