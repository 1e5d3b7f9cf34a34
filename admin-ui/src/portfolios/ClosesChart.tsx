import { ChartPanel } from '../layout/ChartPanel.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useFormat } from '../layout/use-format.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { Close } from './types.js';

const DAYS = 90;

/** What the account was worth at the end of each day; while there are fewer than two closes, why there is nothing to draw. */
export function ClosesChart({ accountId, currency }: { accountId: string; currency: string }) {
  const t = useT();
  const format = useFormat();
  const query = useApi<Close[]>(`/portfolio/${accountId}/closes`, { days: DAYS });
  const title = t('portfolios.closes');
  if (!query.data || query.data.length < 2)
    return (
      <Panel title={title} className="wide">
        <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
          {([only]) => (
            <EmptyState
              title={t('portfolios.no_closes')}
              why={
                only
                  ? t('portfolios.one_close_why', { day: format.day(only.day) })
                  : t('portfolios.no_closes_why')
              }
            />
          )}
        </Loaded>
      </Panel>
    );
  return (
    <ChartPanel
      isWide
      title={title}
      unit={t('portfolios.closes_unit', { currency, days: format.number(DAYS) })}
      empty={t('portfolios.no_closes')}
      data={{
        kind: 'line',
        axis: t('portfolios.day'),
        categories: query.data.map(({ day }) => ({ name: format.dayShort(day) })),
        series: [
          {
            name: t('portfolios.worth'),
            values: query.data.map(({ total_value }) => Number(total_value)),
            tone: 'accent',
          },
        ],
      }}
    />
  );
}
