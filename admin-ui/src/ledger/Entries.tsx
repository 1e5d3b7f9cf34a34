import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Pager } from '../layout/Pager.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { tableStyle } from '../orders/table-style.js';
import type { LedgerAccount, LedgerEntry } from './types.js';
import { usePage } from './use-page.js';

/** Every posting of an account with the balance after it, newest first. */
export function Entries({ account }: { account: LedgerAccount }) {
  const t = useT();
  const { answer, page, setPage, perPage } = usePage<LedgerEntry>(
    `/ledger/accounts/${account.id}/entries`,
    'version',
  );
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
                    <th>{t('ledger.side')}</th>
                    <th className="figure">{t('ledger.amount')}</th>
                    <th className="figure">{t('ledger.balance_after')}</th>
                    <th className="figure">{t('ledger.available_after')}</th>
                    <th className="figure">{t('ledger.transfer')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((entry) => (
                    <tr key={entry.id}>
                      <td>
                        <DateTime value={entry.created_at} />
                      </td>
                      <td>{t(`ledger.sides.${entry.side}`)}</td>
                      <td className="figure">{entry.amount}</td>
                      <td className="figure">{entry.balance_after}</td>
                      <td className="figure">{entry.available_after}</td>
                      <td className="figure">{entry.transfer_seq}</td>
                    </tr>
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
