import {
  assessRisk,
  riskLevels,
  type RiskAssessment,
  type RiskFacts,
  type RiskLevel,
  type RiskModel,
  type RiskReason,
} from './risk.js';

/** What two models make of the same facts. Pure: no zod, no clock. */
export interface RiskMove {
  before: RiskAssessment;
  after: RiskAssessment;
}

export function moveOf(facts: RiskFacts, { base, draft }: { base: RiskModel; draft: RiskModel }): RiskMove {
  return { before: assessRisk(facts, base), after: assessRisk(facts, draft) };
}

export function isMove({ before, after }: RiskMove): boolean {
  return before.level !== after.level;
}

export function isHigher({ from, to }: { from: RiskLevel; to: RiskLevel }): boolean {
  return riskLevels.indexOf(to) > riskLevels.indexOf(from);
}

/** Reasons that only one of both assessments gives, or gives with other points: why the level is another one. */
export function otherReasons({ before, after }: RiskMove): { gone: RiskReason[]; added: RiskReason[] } {
  return { gone: without(before.reasons, after.reasons), added: without(after.reasons, before.reasons) };
}

/** Counts each pair of levels that occurred, in the order of the levels. */
export function countMoves(
  pairs: ReadonlyMap<string, number>,
): { from: RiskLevel; to: RiskLevel; count: number }[] {
  return riskLevels.flatMap((from) =>
    riskLevels.flatMap((to) => {
      const count = pairs.get(pairOf(from, to)) ?? 0;
      return count > 0 ? [{ from, to, count }] : [];
    }),
  );
}

export function pairOf(from: RiskLevel, to: RiskLevel): string {
  return `${from} ${to}`;
}

function without(reasons: readonly RiskReason[], others: readonly RiskReason[]): RiskReason[] {
  const known = new Set(others.map(keyOf));
  return reasons.filter((reason) => !known.has(keyOf(reason)));
}

function keyOf({ code, value, points, params }: RiskReason): string {
  return `${code} ${value} ${points} ${String(params['rule'] ?? '')} ${String(params['level'] ?? '')}`;
}
