import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { tableStyle } from './table-style.js';
import type { Evidence } from './types.js';

/** The venues of one decision: what each was worth, what it got and why, what came of it. */
export function EvidenceTable({ evidence }: { evidence: Evidence }) {
  const t = useT();
  const translate = useTranslate();
  return (
    <Box tabIndex={0} role="region" aria-label={t('orders.evidence.venues')} sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('orders.venue')}</th>
            <th className="figure">{t('orders.evidence.best_price')}</th>
            <th className="figure">{t('orders.evidence.available')}</th>
            <th className="figure">{t('orders.evidence.after_fees')}</th>
            <th className="figure">{t('orders.evidence.share')}</th>
            <th>{t('orders.evidence.why')}</th>
            <th className="figure">{t('orders.filled')}</th>
            <th className="figure">{t('orders.average_price')}</th>
            <th className="figure">{t('orders.evidence.age')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {evidence.venues.map((venue) => (
            <tr key={venue.venue_id}>
              <td>{venue.name}</td>
              <td className="figure">{venue.best_price ?? '–'}</td>
              <td className="figure">{venue.available}</td>
              <td className="figure">{venue.price_after_fees ?? '–'}</td>
              <td className="figure">{venue.quantity}</td>
              <td>{t(`orders.evidence.reasons.${venue.reason}`)}</td>
              <td className="figure">{venue.filled_quantity}</td>
              <td className="figure">{venue.average_price ?? '–'}</td>
              <td className="figure">{t('venues.ms', { value: venue.age_ms })}</td>
              <td className="figure">
                {venue.order_id && (
                  <Button component={Link} to={`/orders/${venue.order_id}`} size="small">
                    {translate(`states.order.${venue.status ?? ''}`, { _: t('orders.placed.open') })}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
