import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Facts } from '../layout/Facts.js';
import { Loaded } from '../layout/Loaded.js';
import { Money } from '../layout/Money.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { Balance, LedgerAccount } from './types.js';

/** What an account held at any moment of the past. */
export function BalanceAt({ account }: { account: LedgerAccount }) {
  const t = useT();
  const [local, setLocal] = useState('');
  const at = local ? new Date(local).toISOString() : undefined;
  const query = useApi<Balance>(`/ledger/accounts/${account.id}/balance`, { at });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <TextField
        type="datetime-local"
        label={t('ledger.at')}
        helperText={t('ledger.at_help')}
        value={local}
        onChange={({ target }) => setLocal(target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { step: 1 } }}
        sx={{ maxWidth: 280 }}
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(balance) => (
          <Facts
            facts={[
              { label: t('ledger.at'), value: <DateTime value={balance.at} /> },
              { label: t('ledger.balance'), value: <Money amount={balance.balance} asset={balance.asset} /> },
              {
                label: t('ledger.available'),
                value: <Money amount={balance.available} asset={balance.asset} />,
              },
              { label: t('ledger.touched'), value: String(balance.version) },
            ]}
          />
        )}
      </Loaded>
    </Box>
  );
}
