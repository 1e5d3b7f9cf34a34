import { Figure } from '../layout/Figure.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { casesAddress } from './cases-address.js';
import type { CaseCounts, Dashboard } from './types.js';

interface DashboardFiguresProps {
  view: Dashboard;
  counts: CaseCounts | null;
}

/** The figures that somebody acts on, each with the list behind it. */
export function DashboardFigures({ view, counts }: DashboardFiguresProps) {
  const t = useT();
  const format = useFormat();
  const { within, warned, breached, median_minutes } = view.service_levels;
  const measured = within + warned + breached;
  const openHits = view.hits_by_list
    .filter(({ state }) => state === 'open')
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {counts && (
        <>
          <Figure
            label={t('compliance.dashboard.overdue')}
            value={format.number(counts.overdue)}
            tone={counts.overdue > 0 ? 'refused' : undefined}
            note={t('compliance.dashboard.overdue_note')}
            to={casesAddress({ due: 'overdue', state: 'live' })}
          />
          <Figure
            label={t('compliance.dashboard.unassigned')}
            value={format.number(counts.unassigned)}
            tone={counts.unassigned > 0 ? 'waiting' : undefined}
            note={t('compliance.dashboard.unassigned_note', { total: format.number(counts.all) })}
            to={casesAddress({ assignee_id: 'none', state: 'live' })}
          />
          <Figure
            label={t('compliance.dashboard.recommended')}
            value={format.number(counts.recommended)}
            note={t('compliance.dashboard.recommended_note')}
            to={casesAddress({ state: 'recommended' })}
          />
        </>
      )}
      <Figure
        label={t('compliance.dashboard.service_level')}
        value={measured > 0 ? format.share((within + warned) / measured) : '—'}
        tone={breached > 0 ? 'waiting' : undefined}
        note={t('compliance.dashboard.service_level_note', {
          breached: format.number(breached),
          total: format.number(measured),
        })}
      />
      <Figure
        label={t('compliance.dashboard.median')}
        value={median_minutes === null ? '—' : format.duration(median_minutes * 60_000)}
        note={t('compliance.dashboard.median_note')}
      />
      <Figure
        label={t('compliance.dashboard.open_hits')}
        value={format.number(openHits)}
        tone={openHits > 0 ? 'waiting' : undefined}
        note={t('compliance.dashboard.open_hits_note')}
      />
    </>
  );
}
