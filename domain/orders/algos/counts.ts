import { outLots } from './schedule.js';
import type { AlgoInput, AlgoState, LiveChild } from './terms.js';

/** Where every lot is after this input: filled, out, still to do. Nothing is decided here. */
export function counted(state: AlgoState, input: AlgoInput): AlgoState {
  switch (input.kind) {
    case 'time':
      return { ...state, nowMs: Math.max(state.nowMs, input.atMs) };
    case 'book':
      return { ...state, top: input.top };
    case 'market_volume':
      // What is out may be in that volume already; it counts as others' only when it is known to be theirs.
      return { ...state, othersLots: Math.max(state.othersLots, input.lots - outLots(state)) };
    case 'fill':
      return filled(state, input);
    case 'bust':
      return busted(state, input.lots);
    case 'child_ended':
      return childEnded(state, input);
    case 'amend':
      return amended(state, input);
    case 'pause':
      return state.phase === 'running' ? { ...state, phase: 'paused' } : state;
    case 'resume':
      return state.phase === 'paused' ? { ...state, phase: 'running' } : state;
    case 'cancel':
      return state.phase === 'done' ? state : { ...state, phase: 'cancelling' };
    default:
      return input satisfies never;
  }
}

function filled(state: AlgoState, { child, lots }: { child: number; lots: number }): AlgoState {
  const found = state.live.find((each) => each.child === child);
  const expected = Math.min(lots, found?.open ?? 0);
  const late = lots - expected;
  const fromTodo = Math.min(late, state.todo);
  return {
    ...state,
    refusals: 0,
    filled: state.filled + lots,
    todo: state.todo - fromTodo,
    over: state.over + late - fromTodo,
    live: replaced(state.live, found && { ...found, open: found.open - expected }),
  };
}

function busted(state: AlgoState, lots: number): AlgoState {
  const taken = Math.min(lots, state.filled);
  return settled({ ...state, filled: state.filled - taken }, taken);
}

function childEnded(state: AlgoState, input: Extract<AlgoInput, { kind: 'child_ended' }>): AlgoState {
  const found = state.live.find((each) => each.child === input.child);
  if (!found || found.isEnded) return state;
  const reported = found.lots - found.open;
  const onTheWay = Math.min(found.open, Math.max(0, input.filledLots - reported));
  const refusals = input.isRefused ? state.refusals + 1 : 0;
  const live = replaced(state.live, { ...found, open: onTheWay, isEnded: true });
  return settled({ ...state, refusals, live }, found.open - onTheWay);
}

/** Never below what is filled or out: whoever wants less pauses first, so that what is out comes back. */
function amended(
  state: AlgoState,
  { lots, limitTicks }: { lots: number; limitTicks: number | null },
): AlgoState {
  if (state.phase === 'done' || lots < outLots(state)) return state;
  return { ...state, lots, limitTicks, todo: lots - outLots(state), over: 0 };
}

/** Lots that come back: what was filled beyond the whole takes from them first. */
function settled(state: AlgoState, back: number): AlgoState {
  const owed = Math.min(state.over, back);
  return { ...state, over: state.over - owed, todo: state.todo + back - owed };
}

function replaced(live: LiveChild[], child: LiveChild | undefined): LiveChild[] {
  return live.flatMap((each) => {
    if (each.child !== child?.child) return [each];
    return child.open > 0 ? [child] : [];
  });
}
