/**
 * The risk of a client as a sum of weighted points, with floors that no sum can go below. Pure and whole-numbered, so that
 * the same facts and model give the same answer in the api, in a workflow and in an audit years later. No zod here.
 */
export const riskLevels = ['low', 'medium', 'high', 'prohibited'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const tableFactors = [
  'occupation',
  'industry',
  'product',
  'channel',
  'pep',
  'ownership',
  'screening',
  'source_of_funds',
  'expected_volume',
] as const;
export type TableFactor = (typeof tableFactors)[number];
export type RiskFactor = 'country' | TableFactor;

export const countryRoles = ['nationality', 'residence', 'tax_residence', 'registration', 'owner'] as const;
export type CountryRole = (typeof countryRoles)[number];

/** What is known of a client. A factor that does not apply (the occupation of a company) has no value. */
export interface RiskFacts {
  countries: { role: CountryRole; country: string }[];
  values: Partial<Record<TableFactor, string[]>>;
  /** Of owners and directors: weighs as much as the client's own, and is told as theirs. */
  owner_values?: Partial<Record<TableFactor, string[]>>;
  /** What the value of the ownership comes from. It weighs nothing itself; earlier assessments did not keep it. */
  ownership?: OwnershipBasis;
}

export interface CountryList {
  id: string;
  /** Who says so, and as of which day. */
  source: string;
  as_of: string;
  /** 0 to 100. */
  points: number;
  countries: string[];
}

export interface RiskTable {
  /** Per cent of the table's points that count. */
  weight: number;
  /** 0 to 100 for each value that is known. */
  points: Record<string, number>;
  /** For a value that the table does not name: never zero by accident. */
  other: number;
}

export interface RiskFloor {
  factor: RiskFactor;
  /** A value of the factor's table, or the id of a country list. */
  value: string;
  /** For countries: in which roles the floor holds; all when absent. */
  roles?: CountryRole[];
  level: Exclude<RiskLevel, 'low'>;
}

export interface RiskModel {
  version: string;
  /** The lowest score of each level. */
  levels: { medium: number; high: number };
  country: { weight: number; role_percent: Record<CountryRole, number>; lists: CountryList[] };
  tables: Record<TableFactor, RiskTable>;
  floors: RiskFloor[];
}

/** What an officer writes; the name comes with its place among the versions. */
export type RiskModelContent = Omit<RiskModel, 'version'>;

/** One line of the explanation. `points` are weighted; a floor has none and names its level in `params`. */
export interface RiskReason {
  factor: RiskFactor;
  value: string;
  points: number;
  code: string;
  params: Record<string, string | number>;
}

export interface RiskAssessment {
  /** 0 to 100. */
  score: number;
  level: RiskLevel;
  reasons: RiskReason[];
  model_version: string;
}

export const maxRiskScore = 100;

/** Scores the facts by a model; the level is that of the score or the highest floor, whichever is higher. */
export function assessRisk(facts: RiskFacts, model: RiskModel): RiskAssessment {
  const scored = [
    countryReason(facts, model),
    ...tableFactors.flatMap((factor) => tableReason(factor, facts, model)),
  ];
  const points = scored.filter((reason): reason is RiskReason => reason !== null && reason.points > 0);
  const floors = floorReasons(facts, model);
  const score = Math.min(
    maxRiskScore,
    points.reduce((sum, reason) => sum + reason.points, 0),
  );
  const level = [levelOfScore(score, model), ...floors.map((floor) => floor.level)].reduce(higherLevel);
  points.sort((left, right) => right.points - left.points || left.factor.localeCompare(right.factor, 'en'));
  return {
    score,
    level,
    reasons: [...floors.map((floor) => floor.reason), ...points],
    model_version: model.version,
  };
}

export function higherLevel(left: RiskLevel, right: RiskLevel): RiskLevel {
  return riskLevels.indexOf(left) >= riskLevels.indexOf(right) ? left : right;
}

export function levelOfScore(score: number, model: RiskModel): RiskLevel {
  if (score >= model.levels.high) return 'high';
  return score >= model.levels.medium ? 'medium' : 'low';
}

/** How a company is owned. */
export interface OwnershipShape {
  /** Companies between the client and the farthest person. */
  depth: number;
  has_nominees: boolean;
  unidentified_percent: number;
}

/** How a company is owned, and by which statements that is known. */
export interface OwnershipBasis extends OwnershipShape {
  source: 'package' | 'declared';
  /** Of the package that was taken in; null for what the company declared. */
  content_hash: string | null;
}

/** How an ownership reads for the model. */
export function ownershipValue(shape: OwnershipShape): string {
  if (shape.unidentified_percent > 25) return 'unidentified';
  if (shape.has_nominees) return 'nominees';
  if (shape.depth >= 3) return 'complex';
  return shape.depth >= 1 ? 'layered' : 'direct';
}

/** What the review of hits comes to for the model. */
export function screeningValue(states: readonly string[]): string {
  const worst = ['confirmed', 'escalated', 'open', 'cleared'].find((state) => states.includes(state));
  return worst ?? 'no_hits';
}

/** The worst country counts, at the share of its role: two risky passports are not twice the risk. */
function countryReason({ countries }: RiskFacts, model: RiskModel): RiskReason | null {
  const lines = countries.flatMap(({ role, country }) =>
    model.country.lists
      .filter((list) => list.countries.includes(country))
      .map((list) => ({
        role,
        country,
        list,
        points: weighted(list.points, (model.country.weight * model.country.role_percent[role]) / 100),
      })),
  );
  const worst = lines.sort((left, right) => right.points - left.points)[0];
  if (!worst) return null;
  const { list, role, country, points } = worst;
  return {
    factor: 'country',
    value: country,
    points,
    code: `risk.country.${list.id}`,
    params: { country, role, list: list.id, as_of: list.as_of },
  };
}

function tableReason(factor: TableFactor, facts: RiskFacts, model: RiskModel): RiskReason | null {
  const table = model.tables[factor];
  const lines = statedValues(factor, facts).map(({ value, whose }) => ({
    value,
    whose,
    points: weighted(table.points[value] ?? table.other, table.weight),
  }));
  const worst = lines.sort((left, right) => right.points - left.points)[0];
  if (!worst) return null;
  const { value, whose, points } = worst;
  return { factor, value, points, code: `risk.${whose}${factor}`, params: { value } };
}

/** The client's own values first, so that of equals theirs is the reason. `whose` is a part of the reason's code. */
function statedValues(factor: TableFactor, { values, owner_values }: RiskFacts) {
  return [
    ...(values[factor] ?? []).map((value) => ({ value, whose: '' })),
    ...(owner_values?.[factor] ?? []).map((value) => ({ value, whose: 'owner.' })),
  ];
}

function floorReasons(facts: RiskFacts, model: RiskModel): { level: RiskLevel; reason: RiskReason }[] {
  const met = model.floors.flatMap((floor) => {
    const found =
      floor.factor === 'country'
        ? countryUnderFloor(floor, facts, model)
        : valueUnderFloor(floor, floor.factor, facts);
    if (!found) return [];
    const { value, whose } = found;
    const kind = floor.level === 'prohibited' ? 'prohibited' : 'floor';
    const code = `risk.${kind}.${whose}${floor.factor}`;
    const params = { value, rule: floor.value, level: floor.level };
    return [{ level: floor.level, reason: { factor: floor.factor, value, points: 0, code, params } }];
  });
  return met.sort((left, right) => riskLevels.indexOf(right.level) - riskLevels.indexOf(left.level));
}

function countryUnderFloor(floor: RiskFloor, facts: RiskFacts, model: RiskModel) {
  const list = model.country.lists.find(({ id }) => id === floor.value);
  const found = facts.countries.find(
    ({ role, country }) => (floor.roles?.includes(role) ?? true) && list?.countries.includes(country),
  );
  return found ? { value: found.country, whose: '' } : undefined;
}

function valueUnderFloor(floor: RiskFloor, factor: TableFactor, facts: RiskFacts) {
  return statedValues(factor, facts).find(({ value }) => value === floor.value);
}

/** Half a point counts as one, so that no risk is rounded away. */
function weighted(points: number, weight: number): number {
  return Math.floor((points * weight + 50) / 100);
}
