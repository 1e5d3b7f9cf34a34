import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTheme } from '@mui/material/styles';
import {
  CandlestickSeries,
  createChart,
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
} from 'lightweight-charts';
import { useEffect, useRef } from 'react';
import { deskIntervals, type Interval } from '../../../domain/market-data/intervals.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import type { Tokens } from '../layout/tokens.js';
import { useT } from '../providers/i18n-provider.js';
import { barOf, volumeOf } from './candle-bars.js';
import type { Candle } from './types.js';
import { useCandles } from './use-market.js';

interface CandleChartProps {
  symbol: string;
  priceDecimals: number;
  interval: Interval;
  onInterval: (interval: Interval) => void;
}

interface Drawn {
  chart: IChartApi;
  bars: ISeriesApi<'Candlestick'>;
  volume: ISeriesApi<'Histogram'>;
}

/** Prices over time; the last candle moves with each trade. */
export function CandleChart({ symbol, priceDecimals, interval, onInterval }: CandleChartProps) {
  const t = useT();
  const { tokens } = useTheme();
  const drawn = useRef<Drawn | null>(null);
  const candles = useCandles(symbol, interval, (candle) => {
    drawn.current?.bars.update(barOf(candle));
    drawn.current?.volume.update(volumeOf(candle, tokens));
  });
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={interval}
        onChange={(_event, next: Interval | null) => next && onInterval(next)}
        aria-label={t('orders.chart.interval')}
        sx={{ p: 1, '& button': { py: 0, px: 2, minHeight: 28 } }}
      >
        {deskIntervals.map((each) => (
          <ToggleButton key={each} value={each}>
            {each}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ flex: 1, minHeight: 200 }}>
        <Loaded query={candles} skeleton={<RowsSkeleton />}>
          {(past) => (
            <Bars
              key={`${symbol} ${interval} ${tokens.mode}`}
              label={t('orders.chart.says', { symbol, interval })}
              past={past}
              tokens={tokens}
              priceDecimals={priceDecimals}
              drawn={drawn}
            />
          )}
        </Loaded>
      </Box>
    </Box>
  );
}

interface BarsProps {
  label: string;
  past: Candle[];
  tokens: Tokens;
  priceDecimals: number;
  drawn: { current: Drawn | null };
}

function Bars({ label, past, tokens, priceDecimals, drawn }: BarsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const made = draw(box.current, tokens, priceDecimals);
    drawn.current = made;
    return () => {
      drawn.current = null;
      made.chart.remove();
    };
  }, [tokens, priceDecimals, drawn]);
  useEffect(() => {
    drawn.current?.bars.setData(past.map(barOf));
    drawn.current?.volume.setData(past.map((candle) => volumeOf(candle, tokens)));
  }, [past, tokens, drawn]);
  return <div ref={box} role="group" aria-label={label} style={{ width: '100%', height: '100%' }} />;
}

function draw(box: HTMLElement, tokens: Tokens, precision: number): Drawn {
  const chart = createChart(box, {
    autoSize: true,
    layout: {
      background: { color: tokens.surface },
      textColor: tokens.inkSoft,
      fontFamily: 'Inter Variable',
    },
    grid: { vertLines: { color: tokens.line }, horzLines: { color: tokens.line } },
    timeScale: { timeVisible: true, borderColor: tokens.line },
    rightPriceScale: { borderColor: tokens.line },
  });
  const { done, refused } = tokens.tones;
  const bars = chart.addSeries(CandlestickSeries, {
    upColor: done.solid,
    wickUpColor: done.solid,
    downColor: refused.solid,
    wickDownColor: refused.solid,
    borderVisible: false,
    priceFormat: { type: 'price', precision, minMove: 10 ** -precision },
  });
  const volume = chart.addSeries(HistogramSeries, {
    priceScaleId: 'volume',
    priceFormat: { type: 'volume' },
  });
  chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
  return { chart, bars, volume };
}
