import Alert from '@mui/material/Alert';
import { useT } from '../providers/i18n-provider.js';
import { worriesOf } from './standing.js';
import type { Health } from './types.js';

/** In words, what somebody must do something about. */
export function Worries({ health }: { health: Health }) {
  const t = useT();
  return worriesOf(health).map((worry) => (
    <Alert
      key={worry}
      severity={worry === 'no_leader' || worry === 'differs' ? 'error' : 'warning'}
      sx={{ mb: 3 }}
    >
      {t(`engine.worries.${worry}`)}
    </Alert>
  ));
}
