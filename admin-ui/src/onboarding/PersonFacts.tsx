import { CountryName } from '../layout/CountryName.js';
import { Facts } from '../layout/Facts.js';
import { ToneChip } from '../layout/StateChip.js';
import { Day } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import type { ApplicationData } from './types.js';

/** A natural person: who they are and what they do. */
export function PersonFacts({ data }: { data: ApplicationData }) {
  const t = useT();
  const isExposed = data.is_politically_exposed;
  return (
    <Facts
      title={t('onboarding.tabs.person')}
      facts={[
        { label: t('onboarding.given_names'), value: data.given_names },
        { label: t('onboarding.family_name'), value: data.family_name },
        {
          label: t('onboarding.date_of_birth'),
          value: data.date_of_birth && <Day value={data.date_of_birth} />,
        },
        { label: t('onboarding.place_of_birth'), value: data.place_of_birth },
        {
          label: t('onboarding.nationality'),
          value: data.nationality && <CountryName code={data.nationality} />,
        },
        {
          label: t('onboarding.occupation'),
          value: data.occupation && t(`onboarding.occupations.${data.occupation}`),
        },
        {
          label: t('onboarding.politically_exposed'),
          value:
            isExposed === undefined ? undefined : isExposed ? (
              <ToneChip tone="waiting">{t('layout.yes')}</ToneChip>
            ) : (
              t('layout.no')
            ),
        },
      ]}
    />
  );
}
