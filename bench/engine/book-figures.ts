import { figure, type Figure, type Figures } from '../bench.js';
import { median } from '../latency.js';
import type { Measured } from './measure.js';
import { runMeasurement } from './run-measurement.js';

export const depths = [1_000, 10_000] as const;
type Depth = (typeof depths)[number];

const operations = 1_000_000;
/** The peer takes seconds for what ours does in a moment. */
const peerRounds = 3;
const rounds = 7;
const seed = 42;
/** How many times the peer's rate ours must be. */
const least: Record<Depth, number> = { 1_000: 25, 10_000: 150 };

/** One depth of the comparison workload (workload.ts), medians of rounds on fresh books, beside nodejs-order-book. */
export async function bookFigures(depth: Depth, tell: (detail: string) => void): Promise<Figures> {
  const options = { depth, operations, seed, rounds, hasClientIds: false, hasFees: false };
  tell('the book alone');
  const core = await runMeasurement('core', options);
  tell('with risk and events');
  const risk = await runMeasurement('engine', options);
  tell('with fees');
  const charged = await runMeasurement('engine', { ...options, hasFees: true });
  tell('with client ids');
  const named = await runMeasurement('engine', { ...options, hasClientIds: true });
  tell('nodejs-order-book');
  const peer = await runMeasurement('peer', { ...options, rounds: peerRounds });
  return {
    [`core_${depth}`]: figure(rateOf(core) / 1e6, 'M ops/s', { least: 10 }),
    [`core_processor_${depth}`]: processorRate(core),
    [`risk_and_events_${depth}`]: figure(rateOf(risk) / 1e6, 'M ops/s', { least: 7 }),
    [`risk_and_events_processor_${depth}`]: processorRate(risk),
    [`with_fees_${depth}`]: figure(rateOf(charged) / 1e6, 'M ops/s'),
    [`with_client_ids_${depth}`]: figure(rateOf(named) / 1e6, 'M ops/s'),
    [`nodejs_order_book_${depth}`]: figure(rateOf(peer) / 1e3, 'k ops/s'),
    // Like for like: the peer is a book alone, without accounts, holds, limits or events of every command.
    [`times_nodejs_order_book_${depth}`]: figure(processorRateOf(core) / processorRateOf(peer), 'x', {
      least: least[depth],
    }),
    [`with_risk_times_nodejs_order_book_${depth}`]: figure(
      processorRateOf(risk) / processorRateOf(peer),
      'x',
    ),
    [`spread_${depth}`]: figure(spreadOf(risk) * 100, '% of the median'),
    [`trades_${depth}`]: figure(risk.trades, 'trades', { least: 1 }),
    // All are left with as many orders as each other, or they have not done the same work.
    [`orders_that_differ_${depth}`]: figure(differing([core, risk, charged, named, peer]), 'orders', {
      most: 0,
    }),
  };
}

function rateOf({ rounds }: Measured): number {
  return median(rounds.map(({ perSecond }) => perSecond));
}

function processorRate(measured: Measured): Figure {
  return figure(processorRateOf(measured) / 1e6, 'M ops a processor second');
}

/** By the time on a processor, so that the two of a comparison may be disturbed differently. */
function processorRateOf({ rounds }: Measured): number {
  return median(rounds.map(({ perProcessorSecond }) => perProcessorSecond));
}

function spreadOf(measured: Measured): number {
  const rates = measured.rounds.map(({ perSecond }) => perSecond);
  return (Math.max(...rates) - Math.min(...rates)) / rateOf(measured);
}

function differing(all: Measured[]): number {
  const apart = all.flatMap(({ rounds, expectedLive }) =>
    rounds.map(({ live }) => Math.abs(live - expectedLive)),
  );
  return Math.max(...apart);
}
