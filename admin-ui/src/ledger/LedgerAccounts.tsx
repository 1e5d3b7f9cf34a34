import { accountCodes } from '../../../domain/ledger/chart-of-accounts.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Money } from '../layout/Money.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField } from '../layout/queue-types.js';
import { useApi } from '../providers/hooks.js';
import { AccountName } from './AccountName.js';
import type { LedgerAccount } from './types.js';
import { useAccountNames } from './use-account-names.js';

/** Every account of the ledger with what it holds. */
export function LedgerAccounts() {
  const nameOf = useAccountNames();
  const { data: assets = [] } = useApi<{ code: string }[]>('/ledger/assets');
  const filters: FilterField[] = [
    {
      kind: 'choice',
      source: 'code',
      label: 'ledger.account',
      choices: accountCodes.map((id) => ({ id, name: nameOf(id) })),
    },
    {
      kind: 'choice',
      source: 'asset',
      label: 'ledger.asset',
      choices: assets.map(({ code }) => ({ id: code, name: code })),
    },
  ];
  return (
    <Queue<LedgerAccount>
      resource="ledger"
      title="ledger.title"
      columns={columns}
      views={[
        { id: 'all', label: 'ledger.view_all', filter: {} },
        { id: 'trading', label: 'ledger.view_trading', filter: { code: 'client_trading' } },
        { id: 'funds', label: 'ledger.view_funds', filter: { code: 'client_funds' } },
        { id: 'fees', label: 'ledger.view_fees', filter: { code: 'fees_income' } },
      ]}
      filters={filters}
      addressOf={({ id }) => `/ledger/${id}`}
      empty={{ title: 'ledger.empty', why: 'ledger.empty_why' }}
    />
  );
}

const columns: Column<LedgerAccount>[] = [
  {
    id: 'code',
    label: 'ledger.account',
    sort: 'code',
    card: 'title',
    grows: true,
    render: ({ code, number }) => (
      <>
        {number} <AccountName code={code} />
      </>
    ),
  },
  { id: 'asset', label: 'ledger.asset', sort: 'asset', card: 'line', render: ({ asset }) => asset },
  {
    id: 'balance',
    label: 'ledger.balance',
    align: 'right',
    card: 'line',
    render: ({ balance, asset }) => <Money amount={balance} asset={asset} />,
  },
  {
    id: 'available',
    label: 'ledger.available',
    align: 'right',
    render: ({ available, asset }) => <Money amount={available} asset={asset} />,
  },
  {
    id: 'owner',
    label: 'ledger.owner',
    render: ({ trading_account_id, institutional_account_id, user_id }) => {
      const owner = trading_account_id ?? institutional_account_id ?? user_id;
      return owner ? <CopyableId value={owner} /> : '–';
    },
  },
  {
    id: 'transfers',
    label: 'ledger.touched',
    sort: 'version',
    align: 'right',
    render: ({ version }) => version,
  },
];
