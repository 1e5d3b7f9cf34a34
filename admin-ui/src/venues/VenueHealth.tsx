import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { Facts } from '../layout/Facts.js';
import { tableStyle } from '../orders/table-style.js';
import { useT } from '../providers/i18n-provider.js';
import type { Venue } from './types.js';

const abilities = ['find_by_client_id', 'immediate', 'trades_of_order', 'open_orders'] as const;

/** What the last test of a venue found: how fast it answers, what it can, what stands there. */
export function VenueHealth({ venue: { health } }: { venue: Venue }) {
  const t = useT();
  if (!health) return <EmptyState title={t('venues.untested')} why={t('venues.untested_why')} />;
  const inMs = (value: number | null) => (value === null ? null : t('venues.ms', { value }));
  return (
    <>
      {health.problem && (
        <Alert severity="error" sx={{ mb: 4 }}>
          {health.problem}
        </Alert>
      )}
      <Facts
        facts={[
          { label: t('venues.latency'), value: inMs(health.latency_ms) },
          { label: t('venues.clock'), value: inMs(health.clock_ms) },
          { label: t('venues.markets'), value: health.markets },
          ...abilities.map((name) => ({
            label: t(`venues.can.${name}`),
            value: t(health.can[name] ? 'layout.yes' : 'layout.no'),
          })),
        ]}
      />
      {health.balances.length > 0 && (
        <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('venues.asset')}</th>
                <th className="figure">{t('venues.free')}</th>
                <th className="figure">{t('venues.total')}</th>
              </tr>
            </thead>
            <tbody>
              {health.balances.map(({ asset, free, total }) => (
                <tr key={asset}>
                  <td>{asset}</td>
                  <td className="figure">{free}</td>
                  <td className="figure">{total}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </>
  );
}
