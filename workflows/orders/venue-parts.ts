import type { AlgoInput } from '../../domain/orders/algos/terms.js';
import type { ChildReport, ExecutionFact, PartState, SplitChild } from '../../domain/orders/work.js';
import type { LegState, VenueLeg } from '../../domain/venues/rules.js';
import type { OrderDesk } from './desk.js';

/** What became of a child or of our own part of one: each execution once, by its id, and its end when all parts have ended. */
export function inputsOf(desk: OrderDesk, report: ChildReport): AlgoInput[] {
  const { child, executions, filled_lots: filledLots, is_refused: isRefused } = report;
  const told = fillsOf(desk, child, executions);
  const split = desk.splits.find((each) => each.child === child);
  if (split?.house) return [...told, ...partTold(desk, split, split.house, report)];
  const end: AlgoInput = { kind: 'child_ended', child, filledLots, isRefused };
  return report.is_ended ? [...told, end] : told;
}

/** The same of a part at a venue. */
export function legInputsOf(desk: OrderDesk, state: LegState): AlgoInput[] {
  const told = fillsOf(desk, state.child, state.executions);
  const split = desk.splits.find(({ child }) => child === state.child);
  const leg = split?.legs.find((each) => each.leg.order_id === state.order_id);
  return split && leg ? [...told, ...partTold(desk, split, leg, state)] : told;
}

/** A child that was divided; with nothing to send anywhere it is over at once. */
export function beginSplit(
  desk: OrderDesk,
  { child, houseLots, legs }: { child: number; houseLots: number; legs: VenueLeg[] },
): AlgoInput[] {
  const fresh = { isOver: false, isRefused: false, filledLots: 0 };
  const split: SplitChild = {
    child,
    house: houseLots > 0 ? { ...fresh } : null,
    legs: legs.map((leg) => ({ ...fresh, leg, isCancelling: false })),
  };
  desk.splits.push(split);
  return closeSplit(desk, split);
}

export const liveLegs = ({ splits }: OrderDesk) =>
  splits.flatMap(({ legs }) => legs.filter(({ isOver }) => !isOver));

function fillsOf(desk: OrderDesk, child: number, executions: readonly ExecutionFact[]): AlgoInput[] {
  const fresh = executions.filter(({ id }) => desk.isNews(`execution/${id}`));
  return fresh.map(({ lots, busts_id }): AlgoInput =>
    busts_id ? { kind: 'bust', lots } : { kind: 'fill', child, lots },
  );
}

function partTold(
  desk: OrderDesk,
  split: SplitChild,
  part: PartState,
  told: Pick<LegState, 'is_ended' | 'is_refused' | 'filled_lots'>,
): AlgoInput[] {
  part.filledLots = told.filled_lots;
  part.isRefused = told.is_refused;
  part.isOver ||= told.is_ended;
  return closeSplit(desk, split);
}

function closeSplit(desk: OrderDesk, split: SplitChild): AlgoInput[] {
  const parts: PartState[] = [...(split.house ? [split.house] : []), ...split.legs];
  if (parts.some(({ isOver }) => !isOver) || !desk.splits.includes(split)) return [];
  desk.splits = desk.splits.filter((each) => each !== split);
  const filledLots = parts.reduce((all, part) => all + part.filledLots, 0);
  const isRefused = parts.length > 0 && filledLots === 0 && parts.every((part) => part.isRefused);
  return [{ kind: 'child_ended', child: split.child, filledLots, isRefused }];
}
