import { useTranslate } from 'react-admin';
import { tableFactors, type RiskFloor, type RiskLevel } from '../../../domain/compliance/risk.js';
import type { ModelChange } from '../../../domain/compliance/risk-model-diff.js';
import { useCountries } from '../layout/use-countries.js';
import { useT } from '../providers/i18n-provider.js';

/** Parts of the risk model under the names that people use; what nobody named is shown as it is. */
export function useRiskWords() {
  const t = useT();
  const translate = useTranslate();
  const { nameOf } = useCountries();
  const named = (group: string, name: string) => translate(`risk_values.${group}.${name}`, { _: name });
  const factor = (name: string) => translate(`compliance.factors.${name}`, { _: name });
  const level = (name: string) => translate(`states.risk.${name}`, { _: name });
  const value = (of: string, name: string) => named(of === 'country' ? 'country_list' : of, name);
  const role = (name: string) => named('country_role', name);

  const floor = ({ factor: of, value: name, roles, level: least }: FloorWords) => {
    const where = roles ? ` (${roles.map(role).join(', ')})` : '';
    return `${factor(of)}: ${value(of, name)}${where} → ${level(least)}`;
  };

  /** Where a change stands, as somebody would say it. */
  function place([first = '', second = '', third = '', fourth = '']: string[]): string {
    if (first === 'levels') return t('risk_model.begins', { level: level(second) });
    if (first === 'floors') return t('risk_model.floor');
    if (first === 'lists') return `${named('country_list', second)}: ${listPart(third)}`;
    if (first === 'country')
      return `${factor('country')}: ${second === 'weight' ? t('risk_model.weight') : role(third)}`;
    if (third === 'points') return `${factor(second)}: ${value(second, fourth)}`;
    return `${factor(second)}: ${t(third === 'weight' ? 'risk_model.weight' : 'risk_model.other')}`;
  }
  function listPart(part: string): string {
    if (part === 'countries') return t('risk_model.countries');
    if (part === 'points') return t('risk_model.points');
    return t(part === 'as_of' ? 'risk_model.as_of' : 'risk_model.source');
  }

  /** One side of a change. */
  function side({ path }: ModelChange, held: string | number | null): string {
    if (held === null) return '—';
    if (path[0] === 'floors') return floor(floorOf(String(held)));
    if (path[2] === 'countries') return String(held).split(' ').filter(Boolean).map(nameOf).join(', ');
    return String(held);
  }
  return { factor, level, value, role, floor, place, side };
}

type FloorWords = Pick<RiskFloor, 'value' | 'roles'> & { factor: string; level: string };

/** What `floorText` wrote. */
function floorOf(text: string): FloorWords {
  const [factor = '', value = '', roles = '*', level = ''] = text.split(' ');
  return { factor, value, level, ...(roles === '*' ? {} : { roles: rolesOf(roles) }) };
}

function rolesOf(text: string): NonNullable<RiskFloor['roles']> {
  const known = ['nationality', 'residence', 'tax_residence', 'registration', 'owner'] as const;
  return known.filter((role) => text.split('+').includes(role));
}

export const allFactors = ['country', ...tableFactors] as const;
export const floorLevels = ['medium', 'high', 'prohibited'] as const satisfies RiskLevel[];
