import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { allKeysPath, ApiKeyActions } from './ApiKeyDetails.js';
import { ApiKeyFacts } from './ApiKeyFacts.js';
import type { ApiKey } from './types.js';

/** The keys of one person's programs, on their file. */
export function ApiKeysOf({ userId }: { userId: string }) {
  const t = useT();
  const filter = JSON.stringify({ user_id: userId });
  const query = useApi<ApiKey[]>(allKeysPath, { filter, perPage: '100' });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
      {(keys) =>
        keys.length === 0 ? (
          <EmptyState title={t('accounts.keys.empty')} why={t('accounts.keys.none_of_client')} />
        ) : (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {keys.map((key) => (
              <Box key={key.id} component="li" sx={{ pb: 4, mb: 4, borderBottom: 1, borderColor: 'divider' }}>
                <ApiKeyFacts apiKey={key} />
                {key.state === 'live' && (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
                    <ApiKeyActions apiKey={key} />
                  </Box>
                )}
              </Box>
            ))}
          </Box>
        )
      }
    </Loaded>
  );
}
