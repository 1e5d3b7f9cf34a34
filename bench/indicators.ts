import { figure, type Bar, type Bench, type Figures } from './bench.js';
import { createKernels, liveUpdate } from './indicators/kernels.js';
import { peers } from './indicators/peers.js';
import { walkPrices } from './indicators/walk-prices.js';

const bars = 1_000_000;
const repetitions = 3;
/** CPU ms for a million bars on one core; the sum is of those that have a bar of their own and realised volatility. */
const most: Partial<Record<string, Bar>> = {
  ema20: { most: 15 },
  atr14: { most: 15 },
  rsi14: { most: 25 },
  bollinger20: { most: 35 },
  macd: { most: 80 },
};
const summed = ['ema20', 'atr14', 'rsi14', 'bollinger20', 'macd', 'realised_volatility20'];
const mostTogetherMs = 200;
const mostLiveUs = 5;

/**
 * A million bars of a seeded walk through each kernel, beside trading-signals, which also takes one bar at a time. Time is
 * the process' own CPU time, the best of three: other work on the machine counts little.
 */
export const indicators: Bench = {
  name: 'indicators',
  title: 'Indicators over a million bars, beside trading-signals',
  async run() {
    const market = walkPrices(bars);
    const figures: Figures = {};
    let together = 0;
    for (const { name, run } of createKernels(bars)) {
      const ms = bestCpuMs(() => run(market));
      if (summed.includes(name)) together += ms;
      figures[`${name}_ms`] = figure(ms, 'CPU ms', most[name]);
      const peer = peers.find((each) => each.name === name);
      if (peer)
        figures[`${name}_peer_ms`] = figure(
          bestCpuMs(() => peer.run(market)),
          'CPU ms',
        );
    }
    figures.six_together_ms = figure(together, 'CPU ms', { most: mostTogetherMs });
    const liveUs = (bestCpuMs(() => liveUpdate(market)) * 1_000) / bars;
    figures.live_update_us = figure(liveUs, 'CPU µs a bar, six at once', { most: mostLiveUs });
    return figures;
  },
};

function bestCpuMs(run: () => void): number {
  const times = Array.from({ length: repetitions }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
