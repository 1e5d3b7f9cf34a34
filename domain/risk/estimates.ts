import { valuationCurrency, type Holding } from '../portfolios/valuation.js';
import type { MarkOf } from './exposures.js';
import type { ExposuresView } from './views.js';

/**
 * What risk is estimated from, in the currency of valuation. Plain numbers: limits are judged by them after every batch of
 * trades, and nothing is booked by them.
 */
export interface Estimates {
  equity: number;
  gross: number;
  /** Negative when more is owed than held. */
  net: number;
  /** By asset that has a price, cash left out. */
  values: ReadonlyMap<string, number>;
  /** Something is held that has no price. */
  isUnpriced: boolean;
}

export function estimatesOf(holdings: readonly Holding[], markOf: MarkOf): Estimates {
  let [cash, isUnpriced] = [0, false];
  const values = new Map<string, number>();
  for (const { asset, amount } of holdings) {
    const held = Number(amount);
    if (held === 0) continue;
    const mark = asset === valuationCurrency ? null : markOf(asset);
    if (mark === null) cash += held;
    else if (mark) values.set(asset, held * Number(mark.price));
    else isUnpriced = true;
  }
  const both = sums(values);
  return { ...both, equity: cash + both.net, values, isUnpriced };
}

/** Of exposures that were counted exactly. */
export function estimatesOfView({ equity, items, unpriced }: ExposuresView): Estimates {
  const values = new Map(
    items.flatMap(({ asset, value }) => (value === null ? [] : [[asset, Number(value)] as const])),
  );
  return { ...sums(values), equity: Number(equity), values, isUnpriced: unpriced.length > 0 };
}

/** The part of them that is one asset. */
export function ofAsset({ values, isUnpriced }: Estimates, asset: string): Estimates {
  const value = values.get(asset) ?? 0;
  return { equity: value, gross: Math.abs(value), net: value, values: new Map([[asset, value]]), isUnpriced };
}

/** The greatest exposure over the equity; null where something is exposed and nothing is worth anything. */
export function concentrationOf({ values, gross, equity }: Estimates): number | null {
  if (gross === 0) return 0;
  const greatest = Math.max(...[...values.values()].map(Math.abs));
  return equity > 0 ? greatest / equity : null;
}

function sums(values: ReadonlyMap<string, number>): { gross: number; net: number } {
  let [gross, net] = [0, 0];
  for (const value of values.values()) {
    gross += Math.abs(value);
    net += value;
  }
  return { gross, net };
}
