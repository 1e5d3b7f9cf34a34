import { valuationCurrency } from '../../domain/portfolios/valuation.js';
import { estimatesOf, ofAsset, type Estimates } from '../../domain/risk/estimates.js';
import type { RiskLimit } from '../../domain/risk/schema.js';
import type { DayStart } from './day-start.js';
import { measure } from './measure.js';
import type { RiskWorld } from './world.js';

/** Where accounts, and all of them together, stood at their last close. */
export interface Starts {
  each: ReadonlyMap<string, DayStart>;
  all: DayStart | null;
}

/** Of a world, what limits are measured by. */
export type MeasuredWorld = Omit<RiskWorld, 'quoting'>;

type Subject = Pick<RiskLimit, 'scope' | 'symbol' | 'trading_account_id' | 'measure'>;

/** What a limit measures at this moment; null where it is not known. */
export function measureLimit(limit: Subject, world: MeasuredWorld, starts: Starts): number | null {
  const { returns, settings } = world;
  const { tail, scenarios } = settings;
  return measure(limit.measure, {
    estimates: estimatesOfSubject(limit, world),
    returns,
    tail,
    scenarios: scenarios.all,
    start: startOf(limit, starts),
  });
}

function estimatesOfSubject(
  { scope, symbol, trading_account_id }: Subject,
  { holdings, house, markOf }: MeasuredWorld,
): Estimates {
  switch (scope) {
    case 'account':
      return estimatesOf(holdings.get(trading_account_id ?? '') ?? [], markOf);
    case 'house':
      return estimatesOf(house(), markOf);
    case 'instrument':
      return ofAsset(estimatesOf(house(), markOf), baseOf(symbol ?? ''));
    default:
      return scope satisfies never;
  }
}

function startOf({ scope, trading_account_id }: Subject, starts: Starts): DayStart | null {
  if (scope === 'account') return starts.each.get(trading_account_id ?? '') ?? null;
  return scope === 'house' ? starts.all : null;
}

/** Every instrument of the house is quoted in the currency of valuation. */
const baseOf = (symbol: string): string => symbol.slice(0, -valuationCurrency.length);
