import Alert from '@mui/material/Alert';
import { useT } from '../providers/i18n-provider.js';
import type { Risk } from './types.js';

/** What must be known before any figure is believed: prices that were never traded, that are old or that are missing. */
export function Provenance({ risk: { value_at_risk, exposures } }: { risk: Risk }) {
  const t = useT();
  const { unpriced, is_stale } = exposures;
  return (
    <>
      {value_at_risk.sources.includes('demonstration') && (
        <Alert severity="info" sx={{ mb: 3 }}>
          {t('risk.demonstration')}
        </Alert>
      )}
      {unpriced.length > 0 && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('risk.unpriced', { assets: unpriced.join(', ') })}
        </Alert>
      )}
      {is_stale && unpriced.length === 0 && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('risk.stale')}
        </Alert>
      )}
    </>
  );
}
