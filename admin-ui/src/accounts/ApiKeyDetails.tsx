import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { ApiKeyFacts } from './ApiKeyFacts.js';
import { ApiKeyRevocation } from './ApiKeyRevocation.js';
import type { ApiKey } from './types.js';

export const allKeysPath = '/accounts/api-keys';

/** Its name in a list; opened, the whole key and what the house may do about it. */
export function ApiKeyDetails({ apiKey }: { apiKey: ApiKey }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ButtonBase
        title={apiKey.label}
        onClick={() => setIsOpen(true)}
        sx={{
          display: 'block',
          maxWidth: 1,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          fontSize: 'inherit',
          fontWeight: 560,
          textAlign: 'left',
          '&:hover': { textDecoration: 'underline' },
        }}
      >
        {apiKey.label}
      </ButtonBase>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-labelledby="api-key-details"
      >
        <DialogTitle id="api-key-details">{`${t('accounts.keys.key')} · ${apiKey.user_name}`}</DialogTitle>
        <DialogContent>
          <ApiKeyFacts apiKey={apiKey} />
        </DialogContent>
        <DialogActions>
          {apiKey.state === 'live' && <ApiKeyActions apiKey={apiKey} />}
          <span style={{ flex: 1 }} />
          <Button variant="text" onClick={() => setIsOpen(false)}>
            {t('layout.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** Takes trading away, or all of it. */
export function ApiKeyActions({ apiKey }: { apiKey: ApiKey }) {
  const t = useT();
  const [isRevoking, setIsRevoking] = useState(false);
  const act = useAction({ done: 'accounts.keys.changed', refresh: [allKeysPath, 'api-keys'] });
  const { id, version, may_trade } = apiKey;
  const takeAway = () =>
    void act.run(`${allKeysPath}/${id}`, { method: 'PATCH', body: { may_trade: false }, version });
  return (
    <>
      {may_trade && (
        <Button disabled={act.isRunning} onClick={takeAway}>
          {t('accounts.keys.take_away')}
        </Button>
      )}
      <Button color="error" onClick={() => setIsRevoking(true)}>
        {t('accounts.keys.revoke')}
      </Button>
      {isRevoking && (
        <ApiKeyRevocation
          apiKey={apiKey}
          path={allKeysPath}
          refresh={['api-keys']}
          close={() => setIsRevoking(false)}
        />
      )}
    </>
  );
}
