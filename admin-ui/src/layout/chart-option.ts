import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData } from './chart-data.js';
import { fontFamily, type Tokens } from './tokens.js';
import type { Format } from './use-format.js';

/** Of so many names the last that is written may stand at the edge. */
const MANY = 60;

/** ECharts' description of a chart in the colours and signs of the page. */
export function optionOf(data: ChartData, tokens: Tokens, format: Format): EChartsCoreOption {
  const isLying = data.kind === 'lying_bars';
  const isLine = data.kind === 'line';
  const names = {
    type: 'category',
    data: data.categories.map(({ name }) => name),
    axisTick: { show: false },
    inverse: isLying,
  };
  const look = {
    axisLabel: { color: tokens.inkSoft, fontSize: 12, hideOverlap: true },
    axisLine: { lineStyle: { color: tokens.line } },
  };
  const figures = {
    type: 'value',
    minInterval: 1,
    // A line shows how a figure moved; bars are lengths and begin at zero.
    scale: isLine,
    axisLabel: { color: tokens.inkFaint, fontSize: 12, formatter: (value: number) => format.number(value) },
    splitLine: { lineStyle: { color: tokens.line } },
  };
  return {
    aria: { enabled: false },
    animationDuration: 250,
    textStyle: { fontFamily },
    grid: {
      left: 4,
      right: isLying || data.categories.length > MANY ? 32 : 8,
      top: data.series.length > 1 ? 32 : 12,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      show: data.series.length > 1,
      top: 0,
      left: 0,
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: tokens.inkSoft },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: isLine ? 'line' : 'shadow', shadowStyle: { color: tokens.line, opacity: 0.4 } },
      backgroundColor: tokens.raised,
      borderColor: tokens.line,
      textStyle: { color: tokens.ink, fontSize: 12 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format.number(value) : '—'),
    },
    xAxis: isLying ? figures : { ...names, ...look },
    yAxis: isLying ? { ...names, ...look } : figures,
    series: data.series.map(({ name, values, tone, as }) => ({
      type: isLine || as ? 'line' : 'bar',
      symbolSize: 6,
      // A line over bars is their bound; what lies beyond it is marked by a series of its own.
      showSymbol: as !== 'line',
      showAllSymbol: as === 'marks' ? true : 'auto',
      symbol: as === 'marks' ? 'circle' : 'emptyCircle',
      lineStyle: as === 'marks' ? { width: 0 } : undefined,
      z: as ? 3 : 2,
      name,
      data: values,
      stack: data.isStacked ? 'all' : undefined,
      barMaxWidth: isLying ? 18 : 28,
      cursor: data.categories.some(({ to }) => to) ? 'pointer' : 'default',
      itemStyle: { color: tone === 'accent' ? tokens.accent : tokens.tones[tone].solid, borderRadius: 2 },
      label: {
        show: isLying && data.series.length === 1,
        position: 'right',
        color: tokens.inkSoft,
        formatter: labelOf(format),
      },
    })),
  };
}

function labelOf(format: Format) {
  return ({ value }: { value: unknown }) => format.number(Number(value));
}
