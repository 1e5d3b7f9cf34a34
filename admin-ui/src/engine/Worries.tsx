import Alert from '@mui/material/Alert';
import { worriesOf } from './standing.js';
import type { Health } from './types.js';
import { useEngineText } from './use-engine-text.js';

/** In words, what somebody must do something about. */
export function Worries({ health }: { health: Health }) {
  const t = useEngineText();
  return worriesOf(health).map((worry) => (
    <Alert
      key={worry}
      severity={worry === 'no_leader' || worry === 'differs' ? 'error' : 'warning'}
      sx={{ mb: 3 }}
    >
      {t(`worries.${worry}`)}
    </Alert>
  ));
}
