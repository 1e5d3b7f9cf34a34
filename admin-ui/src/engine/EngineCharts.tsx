import { ChartPanel } from '../layout/ChartPanel.js';
import { useFormat } from '../layout/use-format.js';
import type { Health } from './types.js';
import { useHistory } from './use-history.js';
import { useEngineText } from './use-engine-text.js';

/** How the disk and those who follow did since this page was opened, ten minutes at most. */
export function EngineCharts({ health }: { health: Health }) {
  const t = useEngineText();
  const format = useFormat();
  const history = useHistory(health);
  const categories = history.map(({ at }) => ({ name: format.timeExact(at) }));
  const frame = { kind: 'line', axis: t('time'), categories } as const;
  return (
    <>
      <ChartPanel
        title={t('fsync_chart')}
        unit={t('fsync_unit')}
        empty={t('no_history')}
        data={{
          ...frame,
          series: [
            { name: t('p50'), values: history.map(({ fsyncP50Us }) => fsyncP50Us), tone: 'closed' },
            { name: t('p99'), values: history.map(({ fsyncP99Us }) => fsyncP99Us), tone: 'accent' },
          ],
        }}
      />
      <ChartPanel
        title={t('lag_chart')}
        unit={t('lag_unit')}
        empty={t('no_lag')}
        data={{
          ...frame,
          series: [
            { name: t('follower_lag'), values: history.map(({ lagMs }) => lagMs), tone: 'accent' },
            { name: t('books_lag'), values: history.map(({ pending }) => pending), tone: 'closed' },
          ],
        }}
      />
    </>
  );
}
