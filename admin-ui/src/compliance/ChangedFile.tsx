import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useT } from '../providers/i18n-provider.js';

/** Says that the file is another one than the person began to write about. */
export function ChangedFile({ accept }: { accept: () => void }) {
  const t = useT();
  return (
    <Alert severity="warning" action={<Button onClick={accept}>{t('compliance.decision.looked')}</Button>}>
      {t('compliance.decision.changed')}
    </Alert>
  );
}
