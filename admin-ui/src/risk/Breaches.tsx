import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { StateChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { isSame } from './about.js';
import { BreachActions } from './BreachActions.js';
import { stateOfBreach } from './breach-state.js';
import { Subject } from './Subject.js';
import { cardTableStyle } from './card-table-style.js';
import type { Breach, Limit } from './types.js';
import { useWords } from './use-words.js';

interface BreachesProps {
  breaches: Breach[];
  /** For what is measured now. */
  limits: Limit[];
}

/** What passed its limit and is open: how far, what it stops, who looks at it, and what may be done now. */
export function Breaches({ breaches, limits }: BreachesProps) {
  const t = useT();
  const title = t('risk.breaches');
  return (
    <Panel title={title} className="wide">
      {breaches.length === 0 ? (
        <EmptyState isSmall title={t('risk.no_breaches')} why={t('risk.no_breaches_why')} />
      ) : (
        <Box tabIndex={0} role="group" aria-label={title} sx={{ overflowX: 'auto', mx: -2 }}>
          <Box component="table" sx={cardTableStyle}>
            <thead>
              <tr>
                <th>{t('risk.level')}</th>
                <th>{t('risk.what')}</th>
                <th>{t('risk.measure')}</th>
                <th className="figure">{t('risk.threshold')}</th>
                <th className="figure">{t('risk.measured_then')}</th>
                <th className="figure">{t('risk.now')}</th>
                <th>{t('risk.opened')}</th>
                <th>{t('layout.state')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {breaches.map((breach) => (
                <BreachRow
                  key={breach.id}
                  breach={breach}
                  limit={limits.find((limit) => limit.state === 'in_force' && isSame(breach, limit))}
                />
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Panel>
  );
}

function BreachRow({ breach, limit }: { breach: Breach; limit: Limit | undefined }) {
  const t = useT();
  const { level, measured } = useWords();
  const { unit } = breach;
  return (
    <tr>
      <td data-label={t('risk.level')}>
        <StateChip noun="limit_use" state={breach.level} />
      </td>
      <td data-label={t('risk.what')}>
        <Subject about={breach} />
      </td>
      <td data-label={t('risk.measure')}>
        <Box component={Link} to={`/risk/breaches/${breach.id}`} sx={{ color: 'primary.main' }}>
          {t(`risk.measures.${breach.measure}`)}
        </Box>
      </td>
      <td className="figure" data-label={t('risk.threshold')}>
        {level(breach.threshold, unit)}
      </td>
      <td className="figure" data-label={t('risk.measured_then')}>
        {measured(breach.measured, unit)}
      </td>
      <td className="figure" data-label={t('risk.now')}>
        {measured(limit?.measured ?? null, unit)}
      </td>
      <td data-label={t('risk.opened')}>
        <Relative value={breach.opened_at} />
      </td>
      <td data-label={t('layout.state')}>
        <span>
          <StateChip noun="breach" state={stateOfBreach(breach)} />
          {breach.acknowledged_by_name && <div>{breach.acknowledged_by_name}</div>}
        </span>
      </td>
      <td className="figure">
        <BreachActions breach={breach} />
      </td>
    </tr>
  );
}
