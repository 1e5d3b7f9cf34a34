import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { useT } from '../providers/i18n-provider.js';
import type { NewApiKey } from './types.js';

/** Key and secret of a new key, for the only time. */
export function ApiKeySecret({ made, close }: { made: NewApiKey; close: () => void }) {
  const t = useT();
  return (
    // Closed by its button alone: a click beside it would lose the secret.
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="api-key-secret-title">
      <DialogTitle id="api-key-secret-title">{t('accounts.keys.made', { label: made.label })}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Alert severity="warning">{t('accounts.keys.secret_help')}</Alert>
        <Box sx={{ overflowWrap: 'anywhere', '& .copyable': { whiteSpace: 'normal', textAlign: 'left' } }}>
          <Facts
            facts={[
              { label: t('accounts.keys.key'), value: <CopyableId value={made.key} whole /> },
              { label: t('accounts.keys.secret'), value: <CopyableId value={made.secret} whole /> },
            ]}
          />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={close}>
          {t('accounts.keys.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
