import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime, Relative } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { VenueBalances as Balances } from './types.js';

const lookEveryMs = 10_000;

/** What stands at a venue by its own word beside our books: asset by asset, how old, and where the two differ. */
export function VenueBalances({ venueId }: { venueId: string }) {
  const path = `/institutional/venues/${venueId}/balances`;
  const query = useApi<Balances>(path, {}, { refetchIntervalMs: lookEveryMs });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
      {(found) => <Found found={found} />}
    </Loaded>
  );
}

function Found({ found: { looked_at, balances, breaks } }: { found: Balances }) {
  const t = useT();
  if (looked_at === null)
    return <EmptyState title={t('venues.balances.none')} why={t('venues.balances.none_why')} />;
  const open = breaks.filter(({ closed_at }) => closed_at === null);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      {open.length > 0 && (
        <Alert severity="error">
          {t('venues.balances.broken', { assets: open.map(({ asset }) => asset).join(', ') })}
        </Alert>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('venues.balances.looked')} <Relative value={looked_at} />. {t('venues.balances.basis')}
      </Typography>
      <BalanceTable balances={balances} />
      {breaks.length > 0 && <BreakTable breaks={breaks} />}
    </Box>
  );
}

function BalanceTable({ balances }: Pick<Balances, 'balances'>) {
  const t = useT();
  const format = useFormat();
  const amount = (value: string | null) => (value === null ? '—' : format.decimal(value));
  return (
    <Box tabIndex={0} role="group" aria-label={t('venues.balances.title')} sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('venues.asset')}</th>
            <th className="figure">{t('venues.free')}</th>
            <th className="figure">{t('venues.balances.there')}</th>
            <th className="figure">{t('venues.balances.ours')}</th>
            <th className="figure">{t('venues.balances.difference')}</th>
            <th>{t('layout.state')}</th>
          </tr>
        </thead>
        <tbody>
          {balances.map((row) => (
            <tr key={row.asset}>
              <td>{row.asset}</td>
              <td className="figure">{amount(row.free)}</td>
              <td className="figure">{amount(row.total)}</td>
              <td className="figure">{amount(row.ledger)}</td>
              <td className="figure">{amount(row.difference)}</td>
              <td>
                <Standing row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function Standing({ row }: { row: Balances['balances'][number] }) {
  const t = useT();
  if (row.is_broken) return <span className="ink-refused">{t('venues.balances.is_broken')}</span>;
  if (row.differs_since) return <span className="ink-waiting">{t('venues.balances.differs')}</span>;
  if (row.ledger === null) return <span className="ink-closed">{t('venues.balances.unknown')}</span>;
  return <span className="ink-done">{t('venues.balances.equal')}</span>;
}

function BreakTable({ breaks }: Pick<Balances, 'breaks'>) {
  const t = useT();
  const format = useFormat();
  return (
    <Box tabIndex={0} role="group" aria-label={t('venues.balances.breaks')} sx={{ overflowX: 'auto' }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {t('venues.balances.breaks')}
      </Typography>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('venues.asset')}</th>
            <th className="figure">{t('venues.balances.difference')}</th>
            <th>{t('venues.balances.opened')}</th>
            <th>{t('venues.balances.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {breaks.map(({ id, asset, difference, opened_at, closed_at }) => (
            <tr key={id}>
              <td>{asset}</td>
              <td className="figure">{format.decimal(difference)}</td>
              <td>
                <DateTime value={opened_at} />
              </td>
              <td>{closed_at ? <DateTime value={closed_at} /> : t('venues.balances.still_open')}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
