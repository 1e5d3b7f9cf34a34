import { useTranslate } from 'react-admin';
import type { RiskReason } from '../../../domain/compliance/risk.js';
import { useCountries } from '../layout/use-countries.js';

/** A line of the risk assessment as a sentence, with its value under the name that the person knows. */
export function useRiskReasonText(): (reason: RiskReason) => string {
  const translate = useTranslate();
  const { nameOf } = useCountries();

  function valueText({ factor, value }: RiskReason): string {
    return factor === 'country' ? nameOf(value) : translate(`risk_values.${factor}.${value}`, { _: value });
  }
  return (reason) => {
    const { role, level, rule } = reason.params;
    const params = {
      ...reason.params,
      value: valueText(reason),
      country: nameOf(reason.value),
      role: role === undefined ? '' : translate(`risk_values.country_role.${role}`, { _: String(role) }),
      level: level === undefined ? '' : translate(`states.risk.${level}`, { _: String(level) }),
      rule:
        rule === undefined
          ? ''
          : translate(`risk_values.${reason.factor === 'country' ? 'country_list' : reason.factor}.${rule}`, {
              _: String(rule),
            }),
    };
    return translate(`explanations.${reason.code}`, { ...params, _: `${reason.code}: ${params.value}` });
  };
}
