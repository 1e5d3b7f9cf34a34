import { useFormat } from '../../layout/use-format.js';
import { useCountries } from '../../layout/use-countries.js';
import { ownershipEn } from '../ownership-en.js';
import type { Ownership } from './types.js';
import { useOwnershipText } from './use-ownership-text.js';

type Rule = Ownership['rule'];

/** A rule by its name for whoever chooses one, and as a sentence for whoever reads the graph. */
export function useRuleText() {
  const words = useOwnershipText();
  const format = useFormat();
  const { nameOf } = useCountries();
  const limitOf = ({ percent, is_inclusive }: Rule) =>
    words(is_inclusive ? 'limits.from' : 'limits.above', { percent: format.number(percent) });

  function placeOf({ countries }: Rule, country: string | null): string {
    const [first = ''] = countries;
    if (country !== null && countries.includes(country)) return nameOf(country);
    return countries.length > 1 ? `${nameOf(first)} + ${countries.length - 1}` : nameOf(first);
  }
  function sentence(rule: Rule, country: string | null): string {
    const limit = limitOf(rule);
    const place = placeOf(rule, country);
    const risks = rule.risks.map((risk) => words(`risks.${risk}`)).join(', ');
    if (rule.countries.length === 0)
      return risks ? words('rule_of_risk', { limit, risks }) : words('rule_of_all', { limit });
    return risks ? words('rule_of_both', { limit, place, risks }) : words('rule_of', { limit, place });
  }
  const option = (rule: Rule) =>
    `${isNamed(rule.id) ? words(`rules.${rule.id}`) : rule.id.replaceAll('_', ' ')}: ${limitOf(rule)}`;
  return { option, sentence };
}

function isNamed(id: string): id is keyof typeof ownershipEn.rules {
  return Object.hasOwn(ownershipEn.rules, id);
}
