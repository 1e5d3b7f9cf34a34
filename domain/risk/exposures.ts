import { add, compare, divide, multiply, subtract } from '../market-data/decimals.js';
import { isStale, valuationCurrency, type Holding, type Priced } from '../portfolios/valuation.js';
import type { ExposuresView } from './views.js';

export type MarkOf = (asset: string) => Priced | undefined;
type Item = ExposuresView['items'][number];

/** What holdings are exposed to at marks: everything but cash in the currency of valuation. What is owed is negative. */
export function exposuresOf(holdings: readonly Holding[], markOf: MarkOf, now: Date): ExposuresView {
  const held = holdings.filter(({ amount }) => compare(amount, '0') !== 0);
  const cash = sum(held.flatMap(({ asset, amount }) => (asset === valuationCurrency ? [amount] : [])));
  const unshared = held
    .filter(({ asset }) => asset !== valuationCurrency)
    .map((holding) => itemOf(holding, markOf(holding.asset), now));
  const values = unshared.flatMap(({ value }) => value ?? []);
  const net = sum(values);
  const gross = sum(values.map(magnitude));
  const items = unshared.map((item) => ({ ...item, share: shareOf(item.value, gross) }));
  items.sort((one, other) => compare(magnitude(other.value ?? '0'), magnitude(one.value ?? '0')));
  const equity = add(cash, net);
  return {
    currency: valuationCurrency,
    equity,
    cash,
    gross,
    net,
    concentration: concentrationOf(items, equity),
    items,
    unpriced: items.flatMap(({ asset, value }) => (value === null ? [asset] : [])),
    is_stale: items.some((item) => item.is_stale),
  };
}

const magnitude = (value: string): string => (compare(value, '0') < 0 ? subtract('0', value) : value);

function itemOf({ asset, amount }: Holding, mark: Priced | undefined, now: Date): Item {
  return {
    asset,
    symbol: `${asset}${valuationCurrency}`,
    quantity: amount,
    price: mark?.price ?? null,
    value: mark ? multiply(amount, mark.price) : null,
    share: null,
    priced_at: mark?.at ?? null,
    is_stale: isStale(mark, now),
  };
}

/** The greatest exposure over the equity; the first of the items is the greatest. */
function concentrationOf([first]: readonly Item[], equity: string): ExposuresView['concentration'] {
  if (!first?.value || compare(equity, '0') <= 0) return null;
  const share = divide(magnitude(first.value), equity);
  return share === null ? null : { asset: first.asset, share: Number(share) };
}

function shareOf(value: string | null, gross: string): number | null {
  const share = value === null ? null : divide(magnitude(value), gross);
  return share === null ? null : Number(share);
}

const sum = (amounts: readonly string[]): string => amounts.reduce(add, '0');
