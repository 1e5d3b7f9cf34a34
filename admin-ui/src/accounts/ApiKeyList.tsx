import { apiKeyStates } from '../../../domain/accounts/api-keys.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField, View } from '../layout/queue-types.js';
import { Say } from '../layout/Say.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime, Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { ApiKeyDetails } from './ApiKeyDetails.js';
import type { ApiKey } from './types.js';

/** The keys of everybody's programs: whose, for what, when used; bounded or revoked from here. */
export function ApiKeyList() {
  const t = useT();
  const filters: FilterField[] = [
    {
      kind: 'choice',
      source: 'state',
      label: 'layout.state',
      choices: apiKeyStates.map((id) => ({ id, name: t(`states.api_key.${id}`) })),
    },
  ];
  return (
    <Queue<ApiKey>
      resource="api-keys"
      title="accounts.keys.title"
      columns={columns}
      views={views}
      filters={filters}
      empty={{ title: 'accounts.keys.empty', why: 'accounts.keys.empty_why' }}
    />
  );
}

const views: View[] = [
  { id: 'live', label: 'accounts.keys.view_live', filter: { state: 'live' } },
  { id: 'all', label: 'accounts.keys.view_all', filter: {} },
];

const columns: Column<ApiKey>[] = [
  {
    id: 'label',
    label: 'accounts.keys.label',
    sort: 'label',
    card: 'title',
    grows: true,
    render: (apiKey) => <ApiKeyDetails apiKey={apiKey} />,
  },
  { id: 'owner', label: 'accounts.keys.owner', card: 'line', render: ({ user_name }) => user_name },
  { id: 'account', label: 'accounts.keys.account', card: 'line', render: ({ account_name }) => account_name },
  {
    id: 'state',
    label: 'layout.state',
    card: 'state',
    render: ({ state }) => <StateChip noun="api_key" state={state} />,
  },
  {
    id: 'may',
    label: 'accounts.keys.may',
    card: 'line',
    render: ({ may_trade }) => <Say text={may_trade ? 'accounts.keys.trades' : 'accounts.keys.reads'} />,
  },
  {
    id: 'used',
    label: 'accounts.keys.used',
    sort: 'last_used_at',
    card: 'line',
    render: ({ last_used_at }) => <Relative value={last_used_at} />,
  },
  {
    id: 'ends',
    label: 'accounts.keys.ends',
    sort: 'expires_at',
    render: ({ expires_at }) => <DateTime value={expires_at} />,
  },
  {
    id: 'created',
    label: 'layout.created',
    sort: 'created_at',
    isOptional: true,
    render: ({ created_at }) => <DateTime value={created_at} />,
  },
  {
    id: 'key',
    label: 'accounts.keys.key',
    isOptional: true,
    render: ({ key }) => <CopyableId value={key} />,
  },
];
