import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime, Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import type { ApiKey } from './types.js';

/** A key as its owner and the house see it: never its secret. */
export function ApiKeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const t = useT();
  const { label, state, key, account_name, may_trade, addresses, expires_at, last_used_at } = apiKey;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <Typography sx={{ fontWeight: 560 }}>{label}</Typography>
        <StateChip noun="api_key" state={state} />
      </Box>
      <Facts
        facts={[
          { label: t('accounts.keys.key'), value: <CopyableId value={key} /> },
          { label: t('accounts.keys.account'), value: account_name },
          {
            label: t('accounts.keys.may'),
            value: t(may_trade ? 'accounts.keys.trades' : 'accounts.keys.reads'),
          },
          {
            label: t('accounts.keys.addresses'),
            value: addresses.length > 0 ? addresses.join(', ') : t('accounts.keys.anywhere'),
          },
          {
            label: t('accounts.keys.ends'),
            value: expires_at ? <DateTime value={expires_at} /> : t('accounts.keys.lifetimes.open'),
          },
          { label: t('layout.created'), value: <DateTime value={apiKey.created_at} /> },
          {
            label: t('accounts.keys.used'),
            value: last_used_at ? (
              <>
                <Relative value={last_used_at} /> · {apiKey.last_used_from}
              </>
            ) : (
              t('accounts.keys.never')
            ),
          },
        ]}
      />
    </>
  );
}
