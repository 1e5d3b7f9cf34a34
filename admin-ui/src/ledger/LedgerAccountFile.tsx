import { useParams } from 'react-router';
import { CopyableId } from '../layout/CopyableId.js';
import { File, type FileTab } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { Loaded } from '../layout/Loaded.js';
import { Money } from '../layout/Money.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { ToneChip } from '../layout/StateChip.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { BalanceAt } from './BalanceAt.js';
import { Entries } from './Entries.js';
import { StatementForm } from './StatementForm.js';
import { TransfersOf } from './TransfersOf.js';
import type { LedgerAccount } from './types.js';
import { useAccountNames } from './use-account-names.js';

/** One account of the ledger: what it holds, every posting, what it held at a moment, its statement. */
export function LedgerAccountFile() {
  const { id = '' } = useParams();
  const query = useApi<LedgerAccount>(`/ledger/accounts/${id}`);
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(account) => <AccountView key={id} account={account} />}
    </Loaded>
  );
}

function AccountView({ account }: { account: LedgerAccount }) {
  const t = useT();
  const nameOf = useAccountNames();
  const { id, asset, code, number, balance, available, incoming, has_history, is_bounded } = account;
  const owner = account.trading_account_id ?? account.institutional_account_id ?? account.user_id;
  const tabs: FileTab[] = [
    ...(has_history
      ? [
          { id: 'entries', label: 'ledger.entries', render: () => <Entries account={account} /> } as const,
          { id: 'moment', label: 'ledger.moment', render: () => <BalanceAt account={account} /> } as const,
          {
            id: 'statement',
            label: 'ledger.statement',
            render: () => <StatementForm account={account} />,
          } as const,
        ]
      : []),
    { id: 'transfers', label: 'ledger.transfers', render: () => <TransfersOf accountId={id} /> },
  ];
  return (
    <File
      head={
        <FileHead
          resource="ledger"
          id={id}
          name={`${number} ${nameOf(code)} · ${asset}`}
          states={<ToneChip tone="closed">{t(is_bounded ? 'ledger.bounded' : 'ledger.unbounded')}</ToneChip>}
          facts={[
            { label: t('ledger.balance'), value: <Money amount={balance} asset={asset} /> },
            { label: t('ledger.available'), value: <Money amount={available} asset={asset} /> },
            { label: t('ledger.incoming'), value: <Money amount={incoming} asset={asset} /> },
            { label: t('ledger.owner'), value: owner ? <CopyableId value={owner} /> : t('ledger.house') },
            { label: t('layout.id'), value: <CopyableId value={id} /> },
          ]}
        />
      }
      tabs={tabs}
    />
  );
}
