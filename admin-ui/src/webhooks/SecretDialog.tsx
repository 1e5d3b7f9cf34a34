import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import type { NewSecret } from './types.js';

/** The secret of an endpoint, for the only time. */
export function SecretDialog({ made, close }: { made: NewSecret; close: () => void }) {
  const t = useT();
  const { url, secret, previous_until } = made;
  return (
    // Closed by its button alone: a click beside it would lose the secret.
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="webhook-secret-title">
      <DialogTitle id="webhook-secret-title">{t('webhooks.secret_title')}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Alert severity="warning">{t('webhooks.secret_help')}</Alert>
        <Box sx={{ overflowWrap: 'anywhere', '& .copyable': { whiteSpace: 'normal', textAlign: 'left' } }}>
          <Facts
            facts={[
              { label: t('webhooks.url'), value: url },
              { label: t('webhooks.secret'), value: <CopyableId value={secret} whole /> },
              ...(previous_until
                ? [{ label: t('webhooks.previous_until'), value: <DateTime value={previous_until} /> }]
                : []),
            ]}
          />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={close}>
          {t('webhooks.secret_kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
