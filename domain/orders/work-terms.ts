import { Decimal } from 'decimal.js';
import type { EngineUnits } from '../market-data/engine-units.js';
import type { Instrument } from '../market-data/schema.js';
import type { AlgoInputTerms } from './algo-inputs.js';
import { shortfallWeights } from './algos/shortfall.js';
import { equalWeights } from './algos/schedule.js';
import type { AlgoTerms } from './algos/terms.js';
import type { OrderSide } from './rules.js';

const dayMs = 86_400_000;
const secondMs = 1_000;
/** How often an order that has no slices of its own is looked at. */
const usualIntervalMs = 60_000;

export interface OrderToCompile {
  side: OrderSide;
  lots: number;
  limitTicks: number | null;
  startsAt: Date;
  /** When an order without an algorithm ends: GTD, DAY. */
  endsAt: Date | null;
  units: EngineUnits;
  instrument: Instrument;
}

/** An order's terms in whole lots, ticks and milliseconds from its start. Errors: RangeError for terms that do not go together. */
export function algoTermsOf(order: OrderToCompile, algo: AlgoInputTerms | null): AlgoTerms {
  const base = baseOf(order);
  if (!algo) return { ...base, isOnce: true };
  const endMs = algo.ends_at ? algo.ends_at.getTime() - order.startsAt.getTime() : null;
  if (endMs !== null && endMs <= 0) throw new RangeError('The end must come after the start');
  const lotsOf = (quantity: string) => order.units.lotsOf(quantity) ?? 0;
  return {
    ...base,
    algorithm: algo.name,
    endMs,
    weights: weightsOf(algo, endMs ?? 0),
    intervalMs: algo.name === 'pov' ? algo.interval_seconds * secondMs : usualIntervalMs,
    participationBps: algo.max_participation_bps ?? null,
    style: algo.name === 'iceberg' ? 'rest' : algo.style,
    isSwept: algo.name !== 'iceberg' && algo.sweep,
    maxChildLots: algo.max_child_quantity ? lotsOf(algo.max_child_quantity) : null,
    displayLots: algo.name === 'iceberg' ? lotsOf(algo.display_quantity) : null,
  };
}

function baseOf({ side, lots, limitTicks, startsAt, endsAt, units, instrument }: OrderToCompile): AlgoTerms {
  const ticksTimesLots = new Decimal(instrument.min_notional)
    .div(units.priceOf(1))
    .div(units.quantityOf(1))
    .ceil();
  return {
    algorithm: 'iceberg',
    side,
    lots,
    limitTicks,
    startMs: 0,
    endMs: endsAt ? endsAt.getTime() - startsAt.getTime() : null,
    weights: [],
    intervalMs: usualIntervalMs,
    participationBps: null,
    displayLots: null,
    style: 'rest',
    isSwept: false,
    isOnce: false,
    minLots: units.lotsOf(instrument.min_quantity) ?? 1,
    minNotional: ticksTimesLots.toNumber(),
    maxChildLots: null,
  };
}

function weightsOf(algo: AlgoInputTerms, lengthMs: number): number[] {
  if (algo.name === 'twap') return equalWeights(algo.slices);
  if (algo.name === 'vwap') {
    if (!algo.volumes) throw new RangeError('A VWAP needs the volumes of its slices');
    return algo.volumes;
  }
  if (algo.name !== 'shortfall') return [];
  return shortfallWeights({
    slices: algo.slices,
    days: new Decimal(lengthMs).div(dayMs).toFixed(),
    riskAversion: algo.risk_aversion,
    volatility: algo.volatility,
    temporaryImpact: algo.temporary_impact,
    permanentImpact: algo.permanent_impact,
  });
}
