import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { ApiKeyDialog, ownKeysPath } from './ApiKeyDialog.js';
import { ApiKeyFacts } from './ApiKeyFacts.js';
import { ApiKeyRenewal } from './ApiKeyRenewal.js';
import { ApiKeyRevocation } from './ApiKeyRevocation.js';
import { ApiKeySecret } from './ApiKeySecret.js';
import type { ApiKey, NewApiKey } from './types.js';

type Doing = { what: 'change' | 'renew' | 'revoke'; key: ApiKey } | { what: 'create'; key: null };

/** Own keys for programs: what each may, from where, when it was used; made, changed, renewed, revoked. */
export function ApiKeys() {
  const t = useT();
  const queries = useQueryClient();
  const query = useApi<ApiKey[]>(ownKeysPath);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const close = () => setDoing(null);
  const done = (fresh: NewApiKey | null) => {
    close();
    setMade(fresh);
    void queries.invalidateQueries({ queryKey: ['api', ownKeysPath] });
  };
  return (
    <Box component="section" aria-labelledby="api-keys-title">
      <Typography id="api-keys-title" variant="h3" component="h2" sx={{ mb: 2 }}>
        {t('accounts.keys.title')}
      </Typography>
      <Typography sx={{ mb: 3, color: 'text.secondary', maxWidth: 560 }}>
        {t('accounts.keys.help')}
      </Typography>
      <Button onClick={() => setDoing({ what: 'create', key: null })}>{t('accounts.keys.create')}</Button>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(keys) => (
          <Box component="ul" sx={{ m: 0, mt: 3, p: 0, listStyle: 'none' }}>
            {keys.map((key) => (
              <KeyRow key={key.id} apiKey={key} start={(what) => setDoing({ what, key })} />
            ))}
          </Box>
        )}
      </Loaded>
      {(doing?.what === 'create' || doing?.what === 'change') && (
        <ApiKeyDialog changed={doing.key} done={done} close={close} />
      )}
      {doing?.what === 'renew' && <ApiKeyRenewal apiKey={doing.key} done={done} close={close} />}
      {doing?.what === 'revoke' && <ApiKeyRevocation apiKey={doing.key} path={ownKeysPath} close={close} />}
      {made && <ApiKeySecret made={made} close={() => setMade(null)} />}
    </Box>
  );
}

interface KeyRowProps {
  apiKey: ApiKey;
  start: (what: 'change' | 'renew' | 'revoke') => void;
}

function KeyRow({ apiKey, start }: KeyRowProps) {
  const t = useT();
  const { label } = apiKey;
  return (
    <Box component="li" sx={{ py: 4, borderBottom: 1, borderColor: 'divider' }}>
      <ApiKeyFacts apiKey={apiKey} />
      {apiKey.state === 'live' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
          <Button aria-label={`${t('accounts.keys.change')}: ${label}`} onClick={() => start('change')}>
            {t('accounts.keys.change')}
          </Button>
          <Button aria-label={`${t('accounts.keys.renew')}: ${label}`} onClick={() => start('renew')}>
            {t('accounts.keys.renew')}
          </Button>
          <Button
            color="error"
            aria-label={`${t('accounts.keys.revoke')}: ${label}`}
            onClick={() => start('revoke')}
          >
            {t('accounts.keys.revoke')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
