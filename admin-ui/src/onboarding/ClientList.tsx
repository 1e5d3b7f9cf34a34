import { applicationStates } from '../../../domain/onboarding/rules.js';
import { riskLevels } from '../../../domain/compliance/risk.js';
import { CopyableId } from '../layout/CopyableId.js';
import { CountryName } from '../layout/CountryName.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField, View } from '../layout/queue-types.js';
import { Say } from '../layout/Say.js';
import { StateChip } from '../layout/StateChip.js';
import { Day, Relative } from '../layout/Time.js';
import { useCountries } from '../layout/use-countries.js';
import { useT } from '../providers/i18n-provider.js';
import type { Client } from './types.js';

/** Everybody who has applied or is a client. */
export function ClientList() {
  const t = useT();
  const countries = useCountries();
  const filters: FilterField[] = [
    { kind: 'text', source: 'q', label: 'onboarding.clients.search' },
    {
      kind: 'choice',
      source: 'state',
      label: 'layout.state',
      choices: applicationStates.map((id) => ({ id, name: t(`states.application.${id}`) })),
    },
    {
      kind: 'choice',
      source: 'kind',
      label: 'onboarding.kind',
      choices: (['natural_person', 'legal_entity'] as const).map((id) => ({
        id,
        name: t(`onboarding.kinds.${id}`),
      })),
    },
    {
      kind: 'choice',
      source: 'risk_level',
      label: 'compliance.risk.title',
      choices: riskLevels.map((id) => ({ id, name: t(`states.risk.${id}`) })),
    },
    { kind: 'choice', source: 'country', label: 'layout.country', choices: countries.all },
  ];
  return (
    <Queue<Client>
      resource="clients"
      title="onboarding.clients.title"
      columns={columns}
      views={views}
      filters={filters}
      addressOf={({ id }) => `/clients/${id}`}
      topic="cases"
      empty={{ title: 'onboarding.clients.empty', why: 'onboarding.clients.empty_why' }}
    />
  );
}

const views: View[] = [
  { id: 'all', label: 'onboarding.views.all', filter: {} },
  { id: 'clients', label: 'onboarding.views.parents', filter: { parent_id: 'none' } },
  { id: 'active', label: 'onboarding.views.active', filter: { state: 'active' } },
  { id: 'in_review', label: 'onboarding.views.in_review', filter: { state: 'in_review' } },
  { id: 'suspended', label: 'onboarding.views.suspended', filter: { state: 'suspended' } },
];

const columns: Column<Client>[] = [
  {
    id: 'name',
    label: 'onboarding.name',
    sort: 'display_name',
    card: 'title',
    render: ({ display_name }) => display_name || <Say text="onboarding.unnamed" />,
  },
  {
    id: 'state',
    label: 'layout.state',
    sort: 'state',
    card: 'state',
    render: ({ state }) => <StateChip noun="application" state={state} />,
  },
  {
    id: 'risk',
    label: 'compliance.risk.title',
    card: 'state',
    render: ({ risk_level }) => (risk_level ? <StateChip noun="risk" state={risk_level} /> : '—'),
  },
  {
    id: 'kind',
    label: 'onboarding.kind',
    card: 'line',
    render: ({ kind }) => <Say text={`onboarding.kinds.${kind}`} />,
  },
  {
    id: 'parent',
    label: 'onboarding.parent',
    card: 'line',
    render: ({ parent }) => parent?.display_name ?? '—',
  },
  {
    id: 'country',
    label: 'layout.country',
    sort: 'country',
    card: 'line',
    render: ({ country }) => <CountryName code={country} />,
  },
  {
    id: 'submitted',
    label: 'onboarding.submitted_at',
    sort: 'submitted_at',
    render: ({ submitted_at }) => <Relative value={submitted_at} />,
  },
  {
    id: 'review',
    label: 'onboarding.next_review_at',
    sort: 'next_review_at',
    isOptional: true,
    render: ({ next_review_at }) => <Day value={next_review_at} />,
  },
  {
    id: 'updated',
    label: 'layout.updated',
    sort: 'updated_at',
    card: 'line',
    render: ({ updated_at }) => <Relative value={updated_at} />,
  },
  { id: 'product', label: 'onboarding.product', isOptional: true, render: ({ product }) => product },
  { id: 'id', label: 'layout.id', isOptional: true, render: ({ id }) => <CopyableId value={id} /> },
];
