import { useTheme } from '@mui/material/styles';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { optionOf } from './chart-option.js';
import type { ChartData } from './chart-data.js';
import { useFormat } from './use-format.js';

use([AriaComponent, BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer, TooltipComponent]);

interface ChartProps {
  label: string;
  data: ChartData;
  height: number;
}

/** Draws with ECharts in the colours of the theme; a click on a bar leads to the list behind it. */
export function Chart({ label, data, height }: ChartProps) {
  const { tokens } = useTheme();
  const format = useFormat();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const open = useEffectEvent((index: number) => {
    const to = data.categories[index]?.to;
    if (to) void navigate(to);
  });

  useEffect(() => {
    if (!box.current) return undefined;
    const drawn = init(box.current, undefined, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', ({ dataIndex }) => open(Number(dataIndex)));
    const resized = new ResizeObserver(() => drawn.resize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf(data, tokens, format), true);
  }, [data, tokens, format]);

  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
