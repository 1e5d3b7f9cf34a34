import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useT } from '../providers/i18n-provider.js';

/** Says that the file is another one than the person began to write about. */
export function ChangedFile({ accept }: { accept: () => void }) {
  const t = useT();
  return (
    <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
      <Box sx={{ mb: 2 }}>{t('compliance.decision.changed')}</Box>
      <Button onClick={accept}>{t('compliance.decision.looked')}</Button>
    </Alert>
  );
}
