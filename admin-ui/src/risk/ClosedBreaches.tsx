import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { breachesPath } from './paths.js';
import { Subject } from './Subject.js';
import type { Breach } from './types.js';

const SHOWN = 20;

/** What was breached before, how it ended and how long it took. */
export function ClosedBreaches({ accountId }: { accountId?: string }) {
  const t = useT();
  const filter = { is_open: false, ...(accountId ? { account_id: accountId } : {}) };
  const query = useApi<Breach[]>(breachesPath, {
    perPage: SHOWN,
    sort: 'closed_at',
    order: 'DESC',
    filter: JSON.stringify(filter),
  });
  return (
    <Panel title={t('risk.closed_breaches')} className="wide">
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState isSmall title={t('risk.none_closed')} why={t('risk.none_closed_why')} />
          ) : (
            <ClosedTable rows={rows} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function ClosedTable({ rows }: { rows: Breach[] }) {
  const t = useT();
  return (
    <Box tabIndex={0} role="group" aria-label={t('risk.closed_breaches')} sx={{ overflowX: 'auto', mx: -2 }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('risk.level')}</th>
            <th>{t('risk.what')}</th>
            <th>{t('risk.measure')}</th>
            <th>{t('risk.opened')}</th>
            <th className="figure">{t('risk.lasted')}</th>
            <th>{t('risk.how_closed')}</th>
            <th>{t('risk.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((breach) => (
            <ClosedRow key={breach.id} breach={breach} />
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function ClosedRow({ breach }: { breach: Breach }) {
  const t = useT();
  const format = useFormat();
  const { opened_at, closed_at, closing, closed_by_name, reason } = breach;
  const lastedMs = Date.parse(closed_at ?? opened_at) - Date.parse(opened_at);
  return (
    <tr>
      <td>
        <StateChip noun="limit_use" state={breach.level} />
      </td>
      <td>
        <Subject about={breach} />
      </td>
      <td>
        <Box component={Link} to={`/risk/breaches/${breach.id}`} sx={{ color: 'primary.main' }}>
          {t(`risk.measures.${breach.measure}`)}
        </Box>
      </td>
      <td>
        <DateTime value={opened_at} />
      </td>
      <td className="figure">{format.duration(lastedMs)}</td>
      <td>{closed_by_name ?? (closing && t(`risk.closings.${closing}`))}</td>
      <td style={{ whiteSpace: 'normal', minWidth: 160 }}>{reason}</td>
    </tr>
  );
}
