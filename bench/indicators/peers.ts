import { ATR, BollingerBands, EMA, MACD, RSI, SMA } from 'trading-signals';
import type { Kernel } from './kernels.js';

/** The same indicators of trading-signals (MIT), fed bar by bar as its documentation shows. */
export const peers: Kernel[] = [
  { name: 'sma20', run: ({ close }) => feed(close, new SMA(20)) },
  { name: 'ema20', run: ({ close }) => feed(close, new EMA(20)) },
  { name: 'rsi14', run: ({ close }) => feed(close, new RSI(14)) },
  { name: 'macd', run: ({ close }) => feed(close, new MACD(new EMA(12), new EMA(26), new EMA(9))) },
  { name: 'bollinger20', run: ({ close }) => feed(close, new BollingerBands(20, 2)) },
  {
    name: 'atr14',
    run: ({ high, low, close }) => {
      const range = new ATR(14);
      close.forEach((price, bar) => range.update({ high: high[bar]!, low: low[bar]!, close: price }, false));
    },
  },
];

function feed(close: Float64Array, indicator: { update(price: number, replace: boolean): unknown }): void {
  for (const price of close) indicator.update(price, false);
}
