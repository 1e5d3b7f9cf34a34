import { CopyableId } from '../layout/CopyableId.js';
import { CountryName } from '../layout/CountryName.js';
import { Facts } from '../layout/Facts.js';
import { Day } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import type { ApplicationData } from './types.js';

/** A legal entity: its names, its entry in the register, its business. */
export function CompanyFacts({ data }: { data: ApplicationData }) {
  const t = useT();
  const answerText = (answer: boolean | undefined) =>
    answer === undefined ? undefined : t(answer ? 'layout.yes' : 'layout.no');
  return (
    <Facts
      title={t('onboarding.tabs.company')}
      facts={[
        { label: t('onboarding.legal_name'), value: data.legal_name },
        { label: t('onboarding.trading_name'), value: data.trading_name },
        { label: t('onboarding.legal_form'), value: data.legal_form },
        { label: t('onboarding.registration_number'), value: data.registration_number },
        {
          label: t('onboarding.registration_country'),
          value: data.registration_country && <CountryName code={data.registration_country} />,
        },
        {
          label: t('onboarding.incorporated_on'),
          value: data.incorporated_on && <Day value={data.incorporated_on} />,
        },
        { label: 'LEI', value: data.lei && <CopyableId value={data.lei} whole /> },
        {
          label: t('onboarding.institution_type'),
          value: data.institution_type && t(`onboarding.institution_types.${data.institution_type}`),
        },
        {
          label: t('onboarding.industry'),
          value: data.industry && t(`onboarding.industries.${data.industry}`),
        },
        { label: t('onboarding.industry_detail'), value: data.industry_detail },
        { label: t('onboarding.widely_held'), value: answerText(data.is_widely_held) },
        { label: t('onboarding.nominees'), value: answerText(data.has_nominees) },
      ]}
    />
  );
}
