import { riskModelContent } from '../../../domain/compliance/schema.js';
import type {
  CountryRole,
  RiskFloor,
  RiskModelContent,
  TableFactor,
} from '../../../domain/compliance/risk.js';

/** One change of a draft by whoever edits it. */
export type DraftChange =
  | { kind: 'level'; level: 'medium' | 'high'; value: number }
  | { kind: 'country_weight'; value: number }
  | { kind: 'role_percent'; role: CountryRole; value: number }
  | { kind: 'list_points'; list: string; value: number }
  | { kind: 'list_countries'; list: string; countries: string[] }
  | { kind: 'list_day'; list: string; day: string }
  | { kind: 'weight' | 'other'; factor: TableFactor; value: number }
  | { kind: 'points'; factor: TableFactor; name: string; value: number }
  | { kind: 'add_floor'; floor: RiskFloor }
  | { kind: 'remove_floor'; index: number };

export type Change = (change: DraftChange) => void;

/** The draft with the change; nothing of the one before is altered. */
export function changed(draft: RiskModelContent, change: DraftChange): RiskModelContent {
  switch (change.kind) {
    case 'level':
      return { ...draft, levels: { ...draft.levels, [change.level]: change.value } };
    case 'country_weight':
      return { ...draft, country: { ...draft.country, weight: change.value } };
    case 'role_percent':
      return withRole(draft, change);
    case 'list_points':
      return withList(draft, change.list, { points: change.value });
    case 'list_countries':
      return withList(draft, change.list, { countries: change.countries });
    case 'list_day':
      return withList(draft, change.list, { as_of: change.day });
    case 'weight':
    case 'other':
      return withTable(draft, change.factor, { [change.kind]: change.value });
    case 'points':
      return withTable(draft, change.factor, {
        points: { ...draft.tables[change.factor].points, [change.name]: change.value },
      });
    case 'add_floor':
      return { ...draft, floors: [...draft.floors, change.floor] };
    case 'remove_floor':
      return { ...draft, floors: draft.floors.filter((_floor, index) => index !== change.index) };
    default:
      return change satisfies never;
  }
}

export type DraftFault = 'levels' | 'numbers' | 'countries' | 'floors' | 'confirmed';

/** What keeps a draft from being a model, in the order in which it is read. */
export function faultsOf(draft: RiskModelContent): DraftFault[] {
  const found = riskModelContent.safeParse(draft);
  const faults = (found.error?.issues ?? []).map(({ path, code }): DraftFault => {
    const [first, second] = path;
    if (first === 'floors') return second === undefined ? 'confirmed' : 'floors';
    if (code !== 'custom') return 'numbers';
    return first === 'levels' ? 'levels' : 'countries';
  });
  return [...new Set(faults)];
}

function withTable(
  draft: RiskModelContent,
  factor: TableFactor,
  change: Partial<RiskModelContent['tables'][TableFactor]>,
): RiskModelContent {
  return { ...draft, tables: { ...draft.tables, [factor]: { ...draft.tables[factor], ...change } } };
}

function withRole(
  draft: RiskModelContent,
  { role, value }: { role: CountryRole; value: number },
): RiskModelContent {
  const { country } = draft;
  return { ...draft, country: { ...country, role_percent: { ...country.role_percent, [role]: value } } };
}

function withList(
  draft: RiskModelContent,
  id: string,
  change: Partial<RiskModelContent['country']['lists'][number]>,
): RiskModelContent {
  const lists = draft.country.lists.map((list) => (list.id === id ? { ...list, ...change } : list));
  return { ...draft, country: { ...draft.country, lists } };
}
