import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useT } from '../providers/i18n-provider.js';
import { useFormat } from './use-format.js';
import { useNow } from './use-now.js';

interface StaleNoticeProps {
  /** Milliseconds of the epoch at which the data was true. */
  at: number;
  retry: () => void;
}

/** What is shown could not be read again: how old it is, and a way to try. */
export function StaleNotice({ at, retry }: StaleNoticeProps) {
  const t = useT();
  const format = useFormat();
  const nowMs = useNow();
  return (
    <Alert
      severity="warning"
      sx={{ mb: 3 }}
      action={
        <Button size="small" onClick={retry}>
          {t('layout.error.retry')}
        </Button>
      }
    >
      {t('layout.stale', { age: format.duration(nowMs - at) })}
    </Alert>
  );
}
