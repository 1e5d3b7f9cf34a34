import { useCountries } from '../layout/use-countries.js';
import { useT } from '../providers/i18n-provider.js';
import type { Skill } from './types.js';

/** The skills that somebody of the desk may have, each in words. */
export function useSkillText() {
  const t = useT();
  const countries = useCountries();
  function nameOf(skill: Skill): string {
    switch (skill.kind) {
      case 'language':
        return t(`compliance.casework.workers.languages.${skill.value}`);
      case 'country':
        return countries.nameOf(skill.value);
      case 'client_kind':
        return t(`onboarding.kinds.${skill.value}`);
      case 'topic':
        return t(`compliance.casework.workers.topics.${skill.value}`);
    }
  }
  const all: Skill[] = [
    { kind: 'language', value: 'en' },
    { kind: 'language', value: 'ru' },
    { kind: 'client_kind', value: 'natural_person' },
    { kind: 'client_kind', value: 'legal_entity' },
    { kind: 'topic', value: 'pep' },
    ...countries.all.map(({ id }) => ({ kind: 'country' as const, value: id })),
  ];
  return { all, nameOf, kindOf: ({ kind }: Skill) => t(`compliance.casework.workers.skill_kinds.${kind}`) };
}
