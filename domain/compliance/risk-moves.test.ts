import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRiskModel } from './risk-model.js';
import { countMoves, isHigher, isMove, moveOf, otherReasons, pairOf } from './risk-moves.js';
import { assessRisk, riskLevels, tableFactors, type RiskFacts, type RiskModel } from './risk.js';

const facts: RiskFacts = {
  countries: [{ role: 'residence', country: 'DE' }],
  values: { occupation: ['gambling'], channel: ['partner'], source_of_funds: ['gift'] },
};
const withWeight = (factor: (typeof tableFactors)[number], weight: number): RiskModel => ({
  ...defaultRiskModel,
  tables: { ...defaultRiskModel.tables, [factor]: { ...defaultRiskModel.tables[factor], weight } },
});

/** Facts of all kinds: values that the tables name and some that they do not. */
const anyFacts: fc.Arbitrary<RiskFacts> = fc.record({
  countries: fc.array(
    fc.record({
      role: fc.constantFrom('nationality' as const, 'residence' as const, 'owner' as const),
      country: fc.constantFrom('DE', 'VN', 'BG', 'MM', 'KP'),
    }),
    { maxLength: 3 },
  ),
  values: fc.record(
    Object.fromEntries(
      tableFactors.map((factor) => [
        factor,
        fc.subarray([...Object.keys(defaultRiskModel.tables[factor].points), 'unheard_of']),
      ]),
    ),
  ),
});

describe('two models on the same facts', () => {
  it('give the same where they say the same', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const move = moveOf(some, { base: defaultRiskModel, draft: defaultRiskModel });
        expect(isMove(move)).toBe(false);
        expect(move.before).toEqual(assessRisk(some, defaultRiskModel));
        expect(otherReasons(move)).toEqual({ gone: [], added: [] });
      }),
    );
  });

  it('never give a lower score for a higher weight', () => {
    const raised = fc.tuple(fc.constantFrom(...tableFactors), fc.nat(100), fc.nat(100));
    fc.assert(
      fc.property(anyFacts, raised, (some, [factor, one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { before, after } = moveOf(some, {
          base: withWeight(factor, low),
          draft: withWeight(factor, high),
        });
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(riskLevels.indexOf(after.level)).toBeGreaterThanOrEqual(riskLevels.indexOf(before.level));
      }),
    );
  });

  it('tell by which reasons they differ', () => {
    const move = moveOf(facts, { base: defaultRiskModel, draft: withWeight('occupation', 60) });
    expect([move.before.level, move.after.level]).toEqual(['medium', 'high']);
    expect(otherReasons(move)).toMatchObject({
      gone: [{ factor: 'occupation', points: 18 }],
      added: [{ factor: 'occupation', points: 54 }],
    });
  });

  it('are counted by pairs of levels, in the order of the levels', () => {
    const pairs = new Map([
      [pairOf('medium', 'high'), 2],
      [pairOf('low', 'low'), 7],
      [pairOf('low', 'high'), 1],
    ]);
    expect(countMoves(pairs)).toEqual([
      { from: 'low', to: 'low', count: 7 },
      { from: 'low', to: 'high', count: 1 },
      { from: 'medium', to: 'high', count: 2 },
    ]);
    expect([isHigher({ from: 'low', to: 'high' }), isHigher({ from: 'high', to: 'high' })]).toEqual([
      true,
      false,
    ]);
  });
});
