import { ChartPanel } from '../layout/ChartPanel.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { Health } from './types.js';
import { useHistory } from './use-history.js';

/** How the disk and those who follow did since this page was opened, ten minutes at most. */
export function EngineCharts({ health }: { health: Health }) {
  const t = useT();
  const format = useFormat();
  const history = useHistory(health);
  const categories = history.map(({ at }) => ({ name: format.timeExact(at) }));
  const frame = { kind: 'line', axis: t('engine.time'), categories } as const;
  return (
    <>
      <ChartPanel
        title={t('engine.fsync_chart')}
        unit={t('engine.fsync_unit')}
        empty={t('engine.no_history')}
        data={{
          ...frame,
          series: [
            { name: t('engine.p50'), values: history.map(({ fsyncP50Us }) => fsyncP50Us), tone: 'closed' },
            { name: t('engine.p99'), values: history.map(({ fsyncP99Us }) => fsyncP99Us), tone: 'accent' },
          ],
        }}
      />
      <ChartPanel
        title={t('engine.lag_chart')}
        unit={t('engine.lag_unit')}
        empty={t('engine.no_lag')}
        data={{
          ...frame,
          series: [
            { name: t('engine.follower_lag'), values: history.map(({ lagMs }) => lagMs), tone: 'accent' },
            { name: t('engine.books_lag'), values: history.map(({ pending }) => pending), tone: 'closed' },
          ],
        }}
      />
    </>
  );
}
