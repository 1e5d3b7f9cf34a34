import { nextPrice, type Walk } from './price-walk.js';

/** Every price that a demonstration makes up follows from it. */
export const demonstrationSeed = 20_260_101;

/** Prices that a demonstration begins with where nothing was traded yet; others stay without quotes until they have one. */
export const firstPrices: Record<string, string> = { BTCUSDT: '64250', ETHUSDT: '3420', SOLUSDT: '148' };

// Standard deviations of a day: what all move with, and what each adds; near those of large coins.
const marketWalk: Walk = { seed: demonstrationSeed, deviation: 0.025, anchor: 1, pull: 0.005 };
const ownWalk = (place: number): Walk => ({
  ...marketWalk,
  seed: demonstrationSeed + place,
  deviation: 0.018,
});
const centsOf = (price: number) => Math.max(0.01, price).toFixed(2);

/**
 * Daily closes before a demonstration began: the walk that its quotes follow, a step a day, that ends at the first price. None
 * of them was ever traded. `place` is the instrument's number.
 */
export function madeUpCloses({ days, place, last }: { days: number; place: number; last: number }): string[] {
  let [market, own] = [1, 1];
  const path = Array.from({ length: days }, (_, step) => {
    market = nextPrice(market, step, marketWalk);
    own = nextPrice(own, step, ownWalk(place));
    return market * own;
  });
  const end = path.at(-1) ?? 1;
  return path.map((each) => centsOf((each / end) * last));
}
