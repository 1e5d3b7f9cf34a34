import { ChartPanel } from '../layout/ChartPanel.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { RiskDay } from './types.js';

/** How the risk that was taken moved over the days that were measured. */
export function History({ history, currency }: { history: RiskDay[]; currency: string }) {
  const t = useT();
  const format = useFormat();
  if (history.length < 2)
    return (
      <Panel title={t('risk.history')} className="wide">
        <EmptyState isSmall title={t('risk.no_history')} why={t('risk.no_history_why')} />
      </Panel>
    );
  const line = (values: (string | null)[]) => values.map((value) => (value === null ? null : Number(value)));
  return (
    <ChartPanel
      isWide
      title={t('risk.history')}
      unit={t('risk.history_unit', { currency })}
      empty={t('risk.no_history')}
      data={{
        kind: 'line',
        axis: t('risk.day'),
        categories: history.map(({ day }) => ({ name: format.dayShort(day) })),
        series: [
          {
            name: t('risk.gross'),
            values: line(history.map(({ gross }) => gross)),
            tone: 'closed',
          },
          {
            name: t('risk.value_at_risk_99'),
            values: line(history.map(({ value_at_risk_99 }) => value_at_risk_99)),
            tone: 'accent',
          },
        ],
      }}
    />
  );
}
