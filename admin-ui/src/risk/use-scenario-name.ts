import { deliveredScenarios } from '../../../domain/risk/scenarios.js';
import { useTranslate } from 'react-admin';

/** Scenarios as delivered have a name in each language; others are called what somebody called them. */
export function useScenarioName(): (scenario: { key: string; name: string }) => string {
  const translate = useTranslate();
  return ({ key, name }) => {
    const isDelivered = deliveredScenarios.some((each) => each.key === key && each.name === name);
    return isDelivered ? translate(`risk.scenarios.${key}`, { _: name }) : name;
  };
}
