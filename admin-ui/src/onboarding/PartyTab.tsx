import { useTranslate } from 'react-admin';
import { CopyableId } from '../layout/CopyableId.js';
import { CountryName } from '../layout/CountryName.js';
import { Facts } from '../layout/Facts.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime, Day } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { AddressLines } from './AddressLines.js';
import { CompanyFacts } from './CompanyFacts.js';
import { PersonFacts } from './PersonFacts.js';
import type { Client } from './types.js';

/** What the client told about themselves, as they told it. */
export function PartyTab({ client }: { client: Client }) {
  const t = useT();
  const translate = useTranslate();
  const { data } = client;
  return (
    <>
      {client.kind === 'natural_person' ? <PersonFacts data={data} /> : <CompanyFacts data={data} />}
      <Facts
        title={t('onboarding.address')}
        facts={[
          { label: t('onboarding.address'), value: data.address && <AddressLines address={data.address} /> },
        ]}
      />
      <Facts
        title={t('onboarding.tax')}
        facts={(data.tax_residences ?? []).map(({ country, tax_number }, index) => ({
          label: `${index + 1}. ${t('onboarding.tax_number')}`,
          value: (
            <>
              <CountryName code={country} /> · {tax_number}
            </>
          ),
        }))}
      />
      <Facts
        title={t('onboarding.relationship')}
        facts={[
          { label: t('onboarding.purpose'), value: data.purpose && t(`onboarding.purposes.${data.purpose}`) },
          {
            label: t('onboarding.expected_volume'),
            value: data.expected_volume && t(`onboarding.volumes.${data.expected_volume}`),
          },
          {
            label: t('onboarding.source_of_funds_label'),
            value: data.source_of_funds
              ?.map((source) => t(`onboarding.source_of_funds.${source}`))
              .join(', '),
          },
          { label: t('onboarding.source_of_funds_detail'), value: data.source_of_funds_detail },
          {
            label: t('onboarding.product'),
            value: translate(`risk_values.product.${client.product}`, { _: client.product }),
          },
          {
            label: t('onboarding.channel'),
            value: translate(`risk_values.channel.${client.channel}`, { _: client.channel }),
          },
        ]}
      />
      <Facts
        title={t('onboarding.application')}
        facts={[
          { label: t('layout.state'), value: <StateChip noun="application" state={client.state} /> },
          {
            label: t('onboarding.submitted_at'),
            value: client.submitted_at && <DateTime value={client.submitted_at} />,
          },
          {
            label: t('onboarding.decided_at'),
            value: client.decided_at && <DateTime value={client.decided_at} />,
          },
          {
            label: t('onboarding.next_review_at'),
            value: client.next_review_at && <Day value={client.next_review_at} />,
          },
          { label: t('layout.id'), value: <CopyableId value={client.id} whole /> },
        ]}
      />
    </>
  );
}
