import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { ChartPanel } from '../layout/ChartPanel.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Facts } from '../layout/Facts.js';
import { Panel } from '../layout/Panel.js';
import { StateChip } from '../layout/StateChip.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { BackTest } from './types.js';

const SIGNIFICANCE = 0.05;

interface BackTestsProps {
  tests: BackTest[];
  currency: string;
}

/** How well value at risk was foretold: each day against the forecast before it, and what three tests say of the breaches. */
export function BackTests({ tests, currency }: BackTestsProps) {
  const t = useT();
  const format = useFormat();
  const [level, setLevel] = useState(tests.at(-1)?.level ?? 0);
  const test = tests.find((each) => each.level === level) ?? tests[0];
  if (!test) return null;
  return (
    <>
      <Panel
        title={t('risk.back_test')}
        actions={
          <ToggleButtonGroup
            exclusive
            size="small"
            value={level}
            aria-label={t('risk.confidence')}
            onChange={(_event, chosen: number | null) => setLevel(chosen ?? level)}
          >
            {tests.map((each) => (
              <ToggleButton key={each.level} value={each.level}>
                {format.share(each.level, 0)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        }
      >
        {test.reason ? (
          <EmptyState isSmall title={t('risk.no_back_test')} why={t(`risk.${test.reason}`)} />
        ) : (
          <Verdict test={test} />
        )}
      </Panel>
      {!test.reason && <BackTestChart test={test} currency={currency} />}
    </>
  );
}

function Verdict({ test }: { test: BackTest }) {
  const t = useT();
  const format = useFormat();
  const said = (likelihood: BackTest['kupiec']) => {
    if (!likelihood) return null;
    const p = format.number(likelihood.p_value, 4);
    return likelihood.p_value < SIGNIFICANCE ? (
      <span className="ink-refused">{t('risk.rejected', { p })}</span>
    ) : (
      t('risk.not_rejected', { p })
    );
  };
  return (
    <Box>
      <Facts
        facts={[
          { label: t('risk.light'), value: test.light && <StateChip noun="light" state={test.light} /> },
          {
            label: t('risk.days'),
            value: t('risk.breaches_of_days', {
              breaches: format.number(test.breaches),
              days: format.number(test.days),
              expected: format.number(test.expected, 1),
            }),
          },
          { label: t('risk.kupiec'), value: said(test.kupiec) },
          { label: t('risk.independence'), value: said(test.independence) },
          { label: t('risk.conditional'), value: said(test.conditional) },
          {
            label: t('risk.window'),
            value: t('risk.window_days', { days: format.number(test.window_days) }),
          },
        ]}
      />
    </Box>
  );
}

function BackTestChart({ test, currency }: BackTestChartProps) {
  const t = useT();
  const format = useFormat();
  const { series } = test;
  return (
    <ChartPanel
      title={t('risk.back_test_chart')}
      unit={t('risk.back_test_unit', { currency, level: format.share(test.level, 0) })}
      empty={t('risk.no_back_test')}
      data={{
        kind: 'bars',
        axis: t('risk.day'),
        categories: series.map(({ day }) => ({ name: format.day(day) })),
        series: [
          { name: t('risk.profit'), values: series.map(({ profit }) => profit), tone: 'closed' },
          {
            name: t('risk.minus_value_at_risk'),
            values: series.map(({ value_at_risk }) => -value_at_risk),
            tone: 'accent',
            as: 'line',
          },
          {
            name: t('risk.breach'),
            values: series.map(({ profit, is_breach }) => (is_breach ? profit : null)),
            tone: 'refused',
            as: 'marks',
          },
        ],
      }}
    />
  );
}

interface BackTestChartProps {
  test: BackTest;
  currency: string;
}
