/** Limits, what they measure and when they are passed. No zod here: workflows import this file. */
export const limitScopes = ['house', 'account', 'instrument'] as const;
export type LimitScope = (typeof limitScopes)[number];

export const limitMeasures = [
  'gross_exposure',
  'net_exposure',
  'concentration',
  'stress_loss',
  'value_at_risk',
  'expected_shortfall',
  'daily_loss',
  'drawdown',
] as const;
export type LimitMeasure = (typeof limitMeasures)[number];

/** What can be measured of what: of an instrument all clients together hold its base asset. */
export const measuresOf: Record<LimitScope, readonly LimitMeasure[]> = {
  house: limitMeasures,
  account: limitMeasures,
  instrument: ['gross_exposure', 'net_exposure'],
};

/** Concentration and drawdown are shares of a value, all others amounts of the currency of valuation. */
export const unitOf = (measure: LimitMeasure): 'currency' | 'share' =>
  measure === 'concentration' || measure === 'drawdown' ? 'share' : 'currency';

const slow: readonly LimitMeasure[] = ['value_at_risk', 'expected_shortfall', 'daily_loss', 'drawdown'];

/** True for what is measured by the clock; the others after every batch of trades too. */
export const isSlow = (measure: LimitMeasure): boolean => slow.includes(measure);

/** proposed → in_force → ended, or proposed → refused | withdrawn. */
export const limitStates = ['proposed', 'in_force', 'refused', 'withdrawn', 'ended'] as const;
export type LimitState = (typeof limitStates)[number];

export const breachLevels = ['soft', 'hard'] as const;
export type BreachLevel = (typeof breachLevels)[number];

/** Who closed it: a person, itself when the measure was back with its margin, or the end of its limit. */
export const breachClosings = ['person', 'recovered', 'limit_ended'] as const;
export type BreachClosing = (typeof breachClosings)[number];

export const breachWorkflowId = (breachId: string): string => `breach/${breachId}`;

/** What the workflow of a hard breach begins with; all else it asks the api. */
export interface HandleBreachInput {
  breach_id: string;
}

/** How far below a level, and for how long, a measure must be before its breach is over. */
export interface Recovery {
  /** A share of the level. */
  margin: number;
  seconds: number;
}

/** Where a measure stands towards one level of its limit. */
export interface Standing {
  isBreached: boolean;
  /** Since when it has been below the level with its margin without a break; null when it is not. */
  belowSinceMs: number | null;
}

export const within: Standing = { isBreached: false, belowSinceMs: null };

/**
 * A level is passed at once by more than it, and left only after the measure was below it with its margin for a time: what
 * swings around the level, or within the margin, opens one breach and closes none.
 */
export function nextStanding(
  standing: Standing,
  { measured, level, atMs }: { measured: number; level: number; atMs: number },
  { margin, seconds }: Recovery,
): Standing {
  if (measured > level) return { isBreached: true, belowSinceMs: null };
  if (!standing.isBreached) return within;
  if (measured > level * (1 - margin)) return { isBreached: true, belowSinceMs: null };
  const belowSinceMs = standing.belowSinceMs ?? atMs;
  return atMs - belowSinceMs >= seconds * 1_000 ? within : { isBreached: true, belowSinceMs };
}

/** Worse further on. */
export const marginLevels = ['none', 'warning', 'call', 'liquidation_notice'] as const;
export type MarginLevel = (typeof marginLevels)[number];

/** Ratios of what is held to what is owed, each at which its level begins; they fall. */
export interface MarginRatios {
  warning: number;
  call: number;
  liquidation_notice: number;
}

/** The level at a ratio; back to a better one only with a margin above the ratio that it begins at. */
export function nextMarginLevel(
  before: MarginLevel,
  ratio: number | null,
  { ratios, margin }: { ratios: MarginRatios; margin: number },
): MarginLevel {
  if (ratio === null) return 'none';
  const rank = (level: MarginLevel) => marginLevels.indexOf(level);
  const reached = (at: number): MarginLevel => {
    if (at <= ratios.liquidation_notice) return 'liquidation_notice';
    if (at <= ratios.call) return 'call';
    return at <= ratios.warning ? 'warning' : 'none';
  };
  const worse = reached(ratio);
  if (rank(worse) >= rank(before)) return worse;
  const safe = reached(ratio / (1 + margin));
  return rank(safe) < rank(before) ? safe : before;
}
