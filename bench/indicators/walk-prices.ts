import type { Bars } from '../../quant/indicators/bars.js';

/** Bars of a price that moves up to half a percent a bar either way, the same ones every time. */
export function walkPrices(count: number): Bars {
  const random = seeded(20_260_101);
  const column = () => new Float64Array(count);
  const bars = { high: column(), low: column(), close: column(), volume: column() };
  let price = 100;
  for (let bar = 0; bar < count; bar++) {
    const open = price;
    price *= 1 + (random() - 0.5) / 100;
    bars.close[bar] = price;
    bars.high[bar] = Math.max(open, price) * (1 + random() / 1_000);
    bars.low[bar] = Math.min(open, price) * (1 - random() / 1_000);
    bars.volume[bar] = random() * 1_000;
  }
  return bars;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
