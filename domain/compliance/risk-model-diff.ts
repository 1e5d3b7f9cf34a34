import { tableFactors, type RiskFloor, type RiskModelContent } from './risk.js';

/** One number or word of the model that is another one: where it stands, what it was, what it would be. */
export interface ModelChange {
  /** `levels.high`, `tables.pep.weight`, `tables.pep.points.yes`, `lists.eu_high_risk.countries`, `floors`. */
  path: string[];
  before: string | number | null;
  after: string | number | null;
}

/** Everything in which two models differ, in the order in which they are read. Pure. */
export function modelChanges(before: RiskModelContent, after: RiskModelContent): ModelChange[] {
  return [
    ...changes(['levels'], before.levels, after.levels),
    ...changes(['country'], { weight: before.country.weight }, { weight: after.country.weight }),
    ...changes(['country', 'role_percent'], before.country.role_percent, after.country.role_percent),
    ...listChanges(before, after),
    ...tableFactors.flatMap((factor) => tableChanges(factor, before, after)),
    ...floorChanges(before.floors, after.floors),
  ];
}

/** A floor in one line, so that two can be compared and told apart. */
export function floorText({ factor, value, roles, level }: RiskFloor): string {
  return [factor, value, roles ? [...roles].sort().join('+') : '*', level].join(' ');
}

type Values = Record<string, string | number>;

function changes(path: string[], before: Values, after: Values): ModelChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [old = null, now = null] = [before[key], after[key]];
    return old === now ? [] : [{ path: [...path, key], before: old, after: now }];
  });
}

function tableChanges(
  factor: (typeof tableFactors)[number],
  before: RiskModelContent,
  after: RiskModelContent,
): ModelChange[] {
  const [old, now] = [before.tables[factor], after.tables[factor]];
  const path = ['tables', factor];
  return [
    ...changes(path, { weight: old.weight, other: old.other }, { weight: now.weight, other: now.other }),
    ...changes([...path, 'points'], old.points, now.points),
  ];
}

function listChanges(before: RiskModelContent, after: RiskModelContent): ModelChange[] {
  const ids = [...new Set([...before.country.lists, ...after.country.lists].map(({ id }) => id))];
  return ids.flatMap((id) => changes(['lists', id], factsOfList(before, id), factsOfList(after, id)));
}

function factsOfList({ country }: RiskModelContent, wanted: string): Values {
  const list = country.lists.find(({ id }) => id === wanted);
  if (!list) return {};
  const { points, as_of, source } = list;
  return { points, as_of, source, countries: [...list.countries].sort().join(' ') };
}

function floorChanges(before: readonly RiskFloor[], after: readonly RiskFloor[]): ModelChange[] {
  const [old, now] = [before.map(floorText), after.map(floorText)];
  return [
    ...old
      .filter((text) => !now.includes(text))
      .map((text) => ({ path: ['floors'], before: text, after: null })),
    ...now
      .filter((text) => !old.includes(text))
      .map((text) => ({ path: ['floors'], before: null, after: text })),
  ];
}
