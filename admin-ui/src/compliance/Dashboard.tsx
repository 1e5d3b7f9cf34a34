import { useSearchParams } from 'react-router';
import { Board } from '../layout/Board.js';
import { ChartPanel } from '../layout/ChartPanel.js';
import { Loaded } from '../layout/Loaded.js';
import { BoardSkeleton } from '../layout/Skeletons.js';
import { useFormat } from '../layout/use-format.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useDashboardCharts } from './dashboard-charts.js';
import { DaysChoice } from './DaysChoice.js';
import { DashboardFigures } from './DashboardFigures.js';
import type { CaseCounts, Dashboard as DashboardView } from './types.js';

const LOOK_EVERY_MS = 60_000;

/** How the desk stands: what is late, what waits, what was decided. */
export function Dashboard() {
  const [search] = useSearchParams();
  const days = Number(search.get('days')) || 30;
  const query = useApi<DashboardView>(
    '/compliance/dashboard',
    { days },
    { refetchIntervalMs: LOOK_EVERY_MS },
  );
  return (
    <Loaded query={query} skeleton={<BoardSkeleton />}>
      {(view) => <DashboardBoard view={view} days={days} />}
    </Loaded>
  );
}

function DashboardBoard({ view, days }: { view: DashboardView; days: number }) {
  const t = useT();
  const format = useFormat();
  const canReadCases = useCan('compliance:read_cases');
  const counts = useApi<CaseCounts>('/compliance/case-counts', undefined, { enabled: canReadCases });
  const charts = useDashboardCharts(view, { days, canReadCases });
  const zone = t('compliance.dashboard.zone', { zone: 'UTC' });
  return (
    <Board
      title={t('compliance.dashboard.title')}
      asOf={view.as_of || null}
      actions={<DaysChoice days={days} />}
      figures={<DashboardFigures view={view} counts={counts.data ?? null} />}
      charts={
        <>
          <ChartPanel
            isWide
            title={t('compliance.dashboard.decisions')}
            unit={`${t('compliance.dashboard.unit_decisions', { days: format.number(days) })} · ${zone}`}
            data={charts.decisionsByDay}
            empty={t('compliance.dashboard.no_decisions')}
          />
          <ChartPanel
            title={t('compliance.dashboard.by_state')}
            unit={t('compliance.dashboard.unit_live')}
            data={charts.casesByState}
            empty={t('compliance.dashboard.no_cases')}
          />
          <ChartPanel
            title={t('compliance.dashboard.by_age')}
            unit={t('compliance.dashboard.unit_age')}
            data={charts.casesByAge}
            empty={t('compliance.dashboard.no_cases')}
          />
          <ChartPanel
            title={t('compliance.dashboard.hits')}
            unit={t('compliance.dashboard.unit_hits')}
            data={charts.hitsByList}
            empty={t('compliance.dashboard.no_hits')}
          />
          <ChartPanel
            title={t('compliance.dashboard.applications')}
            unit={t('compliance.dashboard.unit_applications')}
            data={charts.applicationsByState}
            empty={t('compliance.dashboard.no_applications')}
          />
        </>
      }
    />
  );
}
