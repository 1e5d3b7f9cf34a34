import { add, compare } from '../../../domain/market-data/decimals.js';
import { isLive, orderStates } from '../../../domain/orders/rules.js';
import type { OrderFacts } from './facts.js';
import type { Told } from './told.js';

type Row = OrderFacts['orders'][number];

/** Everything that does not hold between what programs were told, the books, and the engine. */
export function findOrderViolations(log: readonly Told[], facts: OrderFacts): string[] {
  const rows = groupedBy(facts.orders, ({ id }) => id);
  return [
    ...unsettled(facts),
    ...toldOf(log).flatMap((told) => brokenPromises(told, rows.get(told.id) ?? [])),
    ...unasked(log, facts.orders),
    ...log.flatMap((line) => wronglyUnknown(line, rows.get(line.order_id)?.[0])),
    ...facts.orders.flatMap(wrongSums),
    ...facts.orders.flatMap(unfinishedWork),
    ...facts.money.flatMap(({ asset, expected, held }) =>
      compare(expected, held) === 0
        ? []
        : [`Of ${asset} the executions make ${expected} and the ledger holds ${held}`],
    ),
  ];
}

/** All that its sender was told of an order. */
interface ToldOrder {
  id: string;
  statuses: string[];
  /** At least so much was traded. */
  filled: string;
}

function toldOf(log: readonly Told[]): ToldOrder[] {
  const acknowledged = log.filter(({ outcome }) => outcome === 'acknowledged');
  return [...groupedBy(acknowledged, ({ order_id }) => order_id)].map(([id, lines]) => ({
    id,
    statuses: lines.flatMap(({ answer }) => answer?.status ?? []),
    filled: lines.reduce((sum, { answer }) => add(sum, answer?.filled_quantity ?? '0'), '0'),
  }));
}

function brokenPromises({ id, statuses, filled }: ToldOrder, rows: readonly Row[]): string[] {
  const [row] = rows;
  if (!row || rows.length > 1) return [`Order ${id} was acknowledged and is there ${rows.length} times`];
  const end = statuses.find((status) => !isLiveState(status));
  return [
    ...(compare(row.filled_quantity, filled) < 0
      ? [`Order ${id} was told ${filled} filled and has ${row.filled_quantity}`]
      : []),
    ...(end === undefined || end === row.status || row.is_worked
      ? []
      : [`Order ${id} was told ${end} and is ${row.status}`]),
    ...(row.status === 'rejected' ? [`Order ${id} was acknowledged and is rejected`] : []),
  ];
}

/** An order that came from no request of ours and from no order that is worked; one that was refused must not have lived. */
function unasked(log: readonly Told[], orders: readonly Row[]): string[] {
  const placed = log.filter(({ what }) => what === 'place' || what === 'work');
  const asked = new Set(placed.map(({ order_id }) => order_id));
  const refused = new Set(placed.filter(({ outcome }) => outcome === 'refused').map((one) => one.order_id));
  return orders.flatMap(({ id, parent_id, status }) => {
    if (!asked.has(parent_id ?? id)) return [`Order ${id} (${status}) is there and nobody asked for it`];
    if (refused.has(id) && status !== 'rejected') return [`Order ${id} was refused and is ${status}`];
    return [];
  });
}

/** Only of an order that is over it may be said that none such lives. */
function wronglyUnknown({ what, at, order_id, code }: Told, row: Row | undefined): string[] {
  if (code !== 'orders.unknown_order') return [];
  const isOver = row?.ended_at !== null && row?.ended_at !== undefined && row.ended_at <= new Date(at);
  return isOver ? [] : [`Order ${order_id} was said not to live when asked to ${what}, and lived`];
}

function wrongSums({ id, is_worked, filled_quantity, executed, children_filled, allocated }: Row): string[] {
  const parts = is_worked ? { children: children_filled, allocations: allocated } : { executions: executed };
  return Object.entries(parts).flatMap(([name, sum]) =>
    compare(sum, filled_quantity) === 0
      ? []
      : [`Order ${id} has ${filled_quantity} filled and its ${name} ${sum}`],
  );
}

/** Worked to its end: all of it, or as long as its terms said. */
function unfinishedWork({ id, is_worked, status, ended_at, expires_at }: Row): string[] {
  if (!is_worked || status === 'filled') return [];
  const isOver = status === 'expired' && ended_at !== null && expires_at !== null && ended_at >= expires_at;
  return isOver ? [] : [`The worked order ${id} is ${status} and was not worked to the end of its terms`];
}

/** After all was called back nothing lives, neither there nor here, and the books have all that was acknowledged. */
function unsettled({ engine, cursor, orders }: OrderFacts): string[] {
  const living = orders.filter(({ status }) => isLiveState(status)).map(({ id }) => id);
  return [
    ...(cursor.last_event_seq < engine.lastEvent
      ? [`The engine is at event ${engine.lastEvent}, the books at ${cursor.last_event_seq}`]
      : []),
    ...engine.living.map((id) => `Order ${id} of the engine lives there after all were called back`),
    ...living.map((id) => `Order ${id} lives in the books after all were called back`),
  ];
}

const liveStates = new Set<string>(orderStates.filter(isLive));
const isLiveState = (status: string): boolean => liveStates.has(status);

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
