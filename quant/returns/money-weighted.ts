import { growthRoots } from './growth-roots.js';

export interface CashFlows {
  /** From the investor's side: paid in is negative, taken out and what is worth at the end positive. */
  amounts: Float64Array;
  /** When, in years; any origin. */
  timesYears: Float64Array;
}

/** Rates are simple and yearly; over the stretch from the first to the last flow where it says so. */
export type MoneyWeightedReturn =
  | { kind: 'one'; ratePerYear: number; rateOverSpan: number }
  /** The equation has several answers and none of them is the return; sorted. */
  | { kind: 'several'; ratesPerYear: number[] }
  | { kind: 'none'; reason: 'no_time' | 'no_change_of_sign' | 'no_root' };

/**
 * Money-weighted return: the rate at which the flows are worth nothing together (IRR, GIPS 2020 glossary). A yearly rate
 * beyond what a number can hold, from flows minutes apart, is Infinity; the rate over the span stays finite.
 *
 * With one change of sign in time order there is exactly one answer (Descartes' rule, which holds for real exponents too).
 * With more there may be none, one or several, and this says which.
 */
export function moneyWeightedReturn({ amounts, timesYears }: CashFlows): MoneyWeightedReturn {
  if (amounts.length !== timesYears.length) throw new RangeError('Every amount needs its time');
  const flows = sortedFlows(amounts, timesYears);
  const first = flows[0]?.time ?? 0;
  const spanYears = (flows.at(-1)?.time ?? 0) - first;
  if (!(spanYears > 0)) return { kind: 'none', reason: 'no_time' };
  const changes = signChanges(flows.map(({ amount }) => amount));
  if (changes === 0) return { kind: 'none', reason: 'no_change_of_sign' };
  const scaled = flows.map(({ time, amount }) => ({ share: (time - first) / spanYears, amount }));
  const roots = growthRoots(scaled, { isSingle: changes === 1 });
  const [root] = roots;
  if (root === undefined) return { kind: 'none', reason: 'no_root' };
  const perYear = (growth: number) => Math.expm1(growth / spanYears);
  if (roots.length > 1) return { kind: 'several', ratesPerYear: roots.map(perYear) };
  return { kind: 'one', ratePerYear: perYear(root), rateOverSpan: Math.expm1(root) };
}

/** In time order, what happens at one moment taken together, nothings left out. */
function sortedFlows(amounts: Float64Array, timesYears: Float64Array): { time: number; amount: number }[] {
  const sums = new Map<number, number>();
  timesYears.forEach((time, index) => sums.set(time, (sums.get(time) ?? 0) + amounts[index]!));
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([time, amount]) => ({ time, amount }))
    .sort((a, b) => a.time - b.time);
}

function signChanges(amounts: number[]): number {
  return amounts.filter((amount, index) => index > 0 && amount * Math.sign(amounts[index - 1]!) < 0).length;
}
