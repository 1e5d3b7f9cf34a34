import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { CopyableId } from '../layout/CopyableId.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Money } from '../layout/Money.js';
import { Pager } from '../layout/Pager.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { tableStyle } from '../orders/table-style.js';
import type { LedgerTransfer } from './types.js';
import { usePage } from './use-page.js';

/** Transfers that touch an account, with the account on the other side. */
export function TransfersOf({ accountId }: { accountId: string }) {
  const t = useT();
  const filter = { account_id: accountId };
  const { answer, page, setPage, perPage } = usePage<LedgerTransfer>('/ledger/transfers', 'seq', filter);
  return (
    <Loaded query={answer} skeleton={<RowsSkeleton />}>
      {({ items, total }) =>
        total === 0 ? (
          <EmptyState title={t('ledger.no_entries')} why={t('ledger.no_entries_why')} />
        ) : (
          <>
            <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
              <Box component="table" sx={tableStyle}>
                <thead>
                  <tr>
                    <th>{t('ledger.booked')}</th>
                    <th>{t('ledger.kind')}</th>
                    <th>{t('ledger.reason')}</th>
                    <th>{t('ledger.side')}</th>
                    <th className="figure">{t('ledger.amount')}</th>
                    <th>{t('ledger.other_side')}</th>
                    <th className="figure">{t('ledger.engine_event')}</th>
                    <th>{t('layout.id')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((transfer) => (
                    <TransferRow key={transfer.id} transfer={transfer} accountId={accountId} />
                  ))}
                </tbody>
              </Box>
            </Box>
            <Pager page={page} perPage={perPage} total={total} setPage={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function TransferRow({ transfer, accountId }: { transfer: LedgerTransfer; accountId: string }) {
  const t = useT();
  const isDebit = transfer.debit_account_id === accountId;
  const other = isDebit ? transfer.credit_account_id : transfer.debit_account_id;
  return (
    <tr>
      <td>
        <DateTime value={transfer.created_at} />
      </td>
      <td>{t(`ledger.kinds.${transfer.kind}`)}</td>
      <td>{transfer.code}</td>
      <td>{t(isDebit ? 'ledger.sides.debit' : 'ledger.sides.credit')}</td>
      <td className="figure">
        <Money amount={transfer.amount} asset={transfer.asset} />
      </td>
      <td>
        <Link to={`/ledger/${other}`}>{other.slice(0, 8)}…</Link>
      </td>
      <td className="figure">{transfer.engine_seq ?? '–'}</td>
      <td>
        <CopyableId value={transfer.id} />
      </td>
    </tr>
  );
}
