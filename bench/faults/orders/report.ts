import { alignColumns } from '../../../stack/table.js';
import type { Machine } from '../../machine.js';
import type { Judgement } from '../judge.js';
import { spread } from '../report.js';
import type { OrderFacts } from './facts.js';
import { tradingVictims } from './kills.js';
import type { TradingOutage } from './run-orders.js';
import type { Told } from './told.js';

export interface TradingReport extends Judgement {
  faults: 'orders';
  seed: number;
  machine: Machine;
  minutes: number;
  /** By what was asked: acknowledged, refused, without an answer. */
  told: Record<Told['what'], Record<'acknowledged' | 'refused' | 'unanswered', number>>;
  /** By code: why programs were told no. */
  refusals: Record<string, number>;
  /** In the books at the end. */
  orders: number;
  filled: number;
  children: number;
  /** How the order ended that was worked over time. */
  worked: string;
  outages: TradingOutage[];
  /** What ended without being killed, as the supervisor says it. */
  ended: string[];
}

/** What the log says, in numbers. */
export function countTold(log: readonly Told[]): Pick<TradingReport, 'told' | 'refusals'> {
  const outcomesOf = (what: Told['what']) => {
    const count = (outcome: Told['outcome']) =>
      log.filter((line) => line.what === what && line.outcome === outcome).length;
    return {
      acknowledged: count('acknowledged'),
      refused: count('refused'),
      unanswered: count('unanswered'),
    };
  };
  const refusals: Record<string, number> = {};
  for (const { outcome, what, code } of log) {
    if (outcome !== 'refused') continue;
    const name = `${what} ${code ?? ''}`;
    refusals[name] = (refusals[name] ?? 0) + 1;
  }
  const [place, work, amend, cancel] = (['place', 'work', 'amend', 'cancel'] as const).map(outcomesOf);
  const none = { acknowledged: 0, refused: 0, unanswered: 0 };
  const told = { place: place ?? none, work: work ?? none, amend: amend ?? none, cancel: cancel ?? none };
  return { told, refusals };
}

/** What the books have, in numbers. */
export function countBooks(
  facts: OrderFacts | null,
): Pick<TradingReport, 'orders' | 'filled' | 'children' | 'worked'> {
  const orders = facts?.orders ?? [];
  const worked = orders.filter(({ is_worked }) => is_worked);
  return {
    orders: orders.length,
    filled: orders.filter(({ filled_quantity }) => Number(filled_quantity) > 0).length,
    children: orders.filter(({ parent_id }) => parent_id !== null).length,
    worked: worked
      .map((one) => `${one.status}, ${Number(one.filled_quantity)} of ${Number(one.quantity)}`)
      .join('; '),
  };
}

/** What was killed, what programs were told, and what did not hold. */
export function tradingText(report: TradingReport): string {
  const { machine, violations } = report;
  return [
    '',
    `faults orders: seed ${report.seed}, ${report.minutes} minutes, ${report.outages.length} kills`,
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load_average.join(' ')} before`,
    '',
    outageTable(report.outages),
    '',
    alignColumns([
      ['told', 'acknowledged', 'refused', 'unanswered'],
      ...Object.entries(report.told).map(([what, counts]) => [
        what,
        ...[counts.acknowledged, counts.refused, counts.unanswered].map(String),
      ]),
    ]),
    '',
    ...Object.entries(report.refusals).map(([name, count]) => `  refused: ${name} ${count}`),
    `  in the books: ${report.orders} orders, ${report.filled} with fills, ${report.children} of them parts of the worked one`,
    `  worked over time: ${report.worked}`,
    ...report.ended.map((line) => `  not killed by us: ${line}`),
    '',
    `npm run verify: ${report.verification}`,
    violations.length === 0
      ? 'Everything acknowledged is there exactly once.'
      : `${violations.length} violations:\n${violations.join('\n')}`,
    '',
  ].join('\n');
}

function outageTable(outages: readonly TradingOutage[]): string {
  const groups = [
    ...tradingVictims.map((victim) => ({
      name: String(victim),
      of: outages.filter((one) => one.victim === victim),
    })),
    { name: 'all', of: outages },
  ];
  const rows = groups.map(({ name, of }) => [
    name,
    String(of.length),
    String(of.filter(({ beside }) => beside.length > 0).length),
    ...spread(of.map(({ downMs }) => downMs)),
  ]);
  return alignColumns([['killed', 'times', 'with another', 'back after ms: p50', 'p95', 'max'], ...rows]);
}
