/** A scenario of the settings: simple returns that assets suffer at once. No zod here: defaults of settings import this file. */
export interface StressScenario {
  key: string;
  name: string;
  shocks: { asset: string; shock: number }[];
}

/** Stands for every asset that a scenario does not name. */
export const otherAssets = '*';

/** What happens to an asset; one that nobody named stays where it is. */
export function shockOf({ shocks }: StressScenario, asset: string): number {
  const named = shocks.find((each) => each.asset === asset);
  return (named ?? shocks.find((each) => each.asset === otherAssets))?.shock ?? 0;
}

const all = (shock: number) => ({ asset: otherAssets, shock });

/** As delivered. Falls of one day that were seen are rounded to whole per cents; the others are what a desk fears. */
export const deliveredScenarios: StressScenario[] = [
  {
    key: 'march_2020',
    name: '12 March 2020',
    shocks: [{ asset: 'BTC', shock: -0.39 }, { asset: 'ETH', shock: -0.44 }, all(-0.45)],
  },
  {
    key: 'november_2022',
    name: 'Week of 8 November 2022',
    shocks: [
      { asset: 'BTC', shock: -0.24 },
      { asset: 'ETH', shock: -0.27 },
      { asset: 'SOL', shock: -0.56 },
      all(-0.35),
    ],
  },
  { key: 'fall_by_half', name: 'Everything falls by half', shocks: [all(-0.5)] },
  { key: 'rise_by_fifth', name: 'Everything rises by a fifth', shocks: [all(0.2)] },
];
