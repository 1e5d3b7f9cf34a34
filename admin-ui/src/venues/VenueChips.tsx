import { ToneChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import type { Venue } from './types.js';

/** Whether orders may be routed there. */
export function VenueChip({ venue: { is_enabled, has_key } }: { venue: Venue }) {
  const t = useT();
  if (is_enabled) return <ToneChip tone="done">{t('venues.enabled')}</ToneChip>;
  return (
    <ToneChip tone={has_key ? 'closed' : 'waiting'}>
      {t(has_key ? 'venues.disabled' : 'venues.no_key')}
    </ToneChip>
  );
}

/** What its last test said. */
export function HealthChip({ venue: { health } }: { venue: Venue }) {
  const t = useT();
  if (!health) return <ToneChip tone="closed">{t('venues.untested')}</ToneChip>;
  return (
    <ToneChip tone={health.is_well ? 'done' : 'refused'}>
      {t(health.is_well ? 'venues.well' : 'venues.unwell')}
    </ToneChip>
  );
}
