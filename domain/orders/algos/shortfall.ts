import { Decimal } from 'decimal.js';

/** Of Almgren and Chriss, Optimal execution of portfolio transactions (2000). Prices in the quote asset, time in days. */
export interface ShortfallTerms {
  slices: number;
  days: string;
  /** Lambda: what a unit of variance costs, per unit of the quote asset. */
  riskAversion: string;
  /** Sigma: standard deviation of the price over a day. */
  volatility: string;
  /** Eta: what the price gives way at a pace of one unit of the base asset a day. */
  temporaryImpact: string;
  /** Gamma: what of it stays, per unit of the base asset. */
  permanentImpact: string;
}

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
const scale = new Exact(10).pow(12);

/**
 * What belongs to each slice, in 10^12ths of the whole (rounded down; the last takes what that leaves). With tau the length of
 * a slice, eta' = eta - gamma tau / 2 and kappa'^2 = lambda sigma^2 / eta', the holdings follow
 * x(j) = X sinh(kappa (T - j tau)) / sinh(kappa T), cosh(kappa tau) = 1 + kappa'^2 tau^2 / 2. Computed by the recurrence
 * U(k+1) = 2 cosh(kappa tau) U(k) - U(k-1) of sinh(k kappa tau), so that nothing but the four operations rounds.
 * Without aversion to risk all slices are equal. Errors: RangeError for terms under which no impact is left.
 */
export function shortfallWeights(terms: ShortfallTerms): number[] {
  const { slices } = terms;
  const tau = new Exact(terms.days).div(slices);
  const impact = new Exact(terms.temporaryImpact).minus(new Exact(terms.permanentImpact).mul(tau).div(2));
  if (!impact.gt(0)) throw new RangeError('The temporary impact must outweigh half the permanent one');
  const kappaSquared = new Exact(terms.riskAversion).mul(new Exact(terms.volatility).pow(2)).div(impact);
  const cosh = kappaSquared.mul(tau.pow(2)).div(2).plus(1);
  const u = [new Exact(0), new Exact(1)];
  for (let k = 2; k <= slices; k += 1)
    u.push(
      cosh
        .mul(2)
        .mul(at(u, k - 1))
        .minus(at(u, k - 2)),
    );
  const done = (j: number) => scale.minus(scale.mul(at(u, slices - j)).div(at(u, slices))).floor();
  return Array.from({ length: slices }, (_, j) =>
    done(j + 1)
      .minus(done(j))
      .toNumber(),
  );
}

function at(values: Decimal[], index: number): Decimal {
  return values[index] ?? new Exact(0);
}
