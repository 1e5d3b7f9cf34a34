import { sleep } from '@temporalio/workflow';
import { next } from '../../domain/orders/algos/next.js';
import { wakeAtMs } from '../../domain/orders/algos/schedule.js';
import type { AlgoAction, AlgoInput, AlgoState } from '../../domain/orders/algos/terms.js';
import type { ChildAnswer, ChildReport, OrderFact } from '../../domain/orders/work.js';
import type { OrderDesk } from './desk.js';
import { askForChild, move, placeChild, records } from './steps.js';
import { cancelLegs, placeSplit, watchLegs } from './venue-legs.js';
import { inputsOf, legInputsOf, liveLegs } from './venue-parts.js';

/** What a lost signal costs at most, while something is out; and while fills are known to be under way. */
const lookEveryMs = 300_000;
const lookSoonMs = 2_000;
/** Questions after a lost answer come after one second, then ever later, at last every minute. */
const firstAskMs = 1_000;
const lastAskMs = 60_000;
/** So many answers in a row that a venue knows nothing, in about two minutes, mean that it never got it. */
const enoughAbsences = 7;
/** After so many questions, about an hour, a person is told. */
const alarmingAsks = 65;

/** Works an order by its algorithm until it ends, or until the history is long enough to begin another run. */
export async function workChildren(desk: OrderDesk): Promise<void> {
  while (algoOf(desk).phase !== 'done' && !desk.shouldContinueAsNew()) {
    const { wakeMs, lookMs } = appointments(desk);
    const firstMs = Math.min(wakeMs, lookMs);
    const fact = await desk.next(firstMs === Infinity ? null : firstMs - Date.now());
    if (fact) await take(desk, fact);
    else if (wakeMs <= lookMs) await feed(desk, await marketInputs(desk));
    else await look(desk, await watchLegs(desk));
    showPhase(desk);
  }
}

/** Takes over what the book of record knows of the children, and what venues have just said: each execution once, by its id. */
export async function look(desk: OrderDesk, watched: AlgoInput[] = []): Promise<void> {
  desk.dropReports();
  const { order_id } = desk.input;
  const { reports, legs = [] } = await records.takeStock({
    order_id,
    children: algoOf(desk).nextChild - 1,
  });
  await feed(desk, [
    ...watched,
    ...legs.flatMap((state) => legInputsOf(desk, state)),
    ...reports.flatMap((report) => inputsOf(desk, report)),
  ]);
}

function appointments(desk: OrderDesk): { wakeMs: number; lookMs: number } {
  const algo = algoOf(desk);
  const isFirst = algo.nowMs < 0;
  const wakeMs = desk.startMs + (isFirst ? Math.max(0, sinceStart(desk)) : (wakeAtMs(algo) ?? Infinity));
  const isLate = algo.live.some(({ isEnded, isCancelling }) => isEnded || isCancelling);
  const lookInMs = isLate ? lookSoonMs : lookEveryMs;
  const lookMs = algo.live.length > 0 ? Date.now() + lookInMs : Infinity;
  if (liveLegs(desk).length === 0) return { wakeMs, lookMs };
  // Always by a timer, also when it is due already: a replay by a coarser clock takes the same way.
  return { wakeMs, lookMs: Math.min(lookMs, Math.max(desk.watchAtMs, Date.now() + 1)) };
}

async function take(desk: OrderDesk, fact: OrderFact): Promise<void> {
  switch (fact.kind) {
    case 'child_changed':
      return look(desk);
    case 'pause':
    case 'resume':
      await move(desk, fact.kind);
      return feed(desk, [{ kind: fact.kind }, { kind: 'time', atMs: sinceStart(desk) }]);
    case 'cancel':
      return feed(desk, [{ kind: 'cancel' }]);
    case 'amend':
      return feed(desk, [{ kind: 'amend', lots: fact.lots, limitTicks: fact.limit_ticks }]);
    case 'approved':
    case 'rejected':
      return;
    default:
      return fact satisfies never;
  }
}

async function marketInputs(desk: OrderDesk): Promise<AlgoInput[]> {
  const { terms } = algoOf(desk);
  const time: AlgoInput = { kind: 'time', atMs: sinceStart(desk) };
  if (terms.algorithm === 'iceberg') return [time];
  const { order_id } = desk.input;
  const market = await records.readMarket({ order_id, since: new Date(desk.startMs).toISOString() });
  const top = { bidTicks: market.bid_ticks, askTicks: market.ask_ticks };
  return [{ kind: 'market_volume', lots: market.volume_lots }, { kind: 'book', top }, time];
}

/** Steps of the machine, one input after another; what its actions bring comes in behind. */
async function feed(desk: OrderDesk, inputs: AlgoInput[]): Promise<void> {
  const queue = [...inputs];
  for (let input = queue.shift(); input; input = queue.shift()) {
    const { state, actions } = next(algoOf(desk), input);
    desk.algo = state;
    for (const action of actions) queue.push(...(await perform(desk, action)));
  }
}

async function perform(desk: OrderDesk, action: AlgoAction): Promise<AlgoInput[]> {
  if (action.kind === 'cancel') return callBack(desk, action.child);
  const send = (some: number) => sendChild(desk, { ...action, lots: some });
  if (desk.file?.venues?.length) return placeSplit(desk, action, send);
  return inputsOf(desk, await send(action.lots));
}

async function callBack(desk: OrderDesk, child: number): Promise<AlgoInput[]> {
  const { order_id } = desk.input;
  const split = desk.splits.find((each) => each.child === child);
  const isOurs = !split || split.house?.isOver === false;
  const own = isOurs ? inputsOf(desk, await records.cancelChild({ order_id, child })) : [];
  return split ? [...own, ...(await cancelLegs(desk, child))] : own;
}

/** Our own book; when the answer is lost, what is known in the end. */
async function sendChild(
  desk: OrderDesk,
  { child, lots, priceTicks: price_ticks, isImmediate: is_immediate }: Extract<AlgoAction, { kind: 'place' }>,
): Promise<ChildReport> {
  const { order_id } = desk.input;
  try {
    return await placeChild({ order_id, child, lots, price_ticks, is_immediate });
  } catch {
    return askUntilKnown(desk, child);
  }
}

/** A lost answer: nothing is sent again, the venue is asked until it says what it has, or for long enough that it has nothing. */
async function askUntilKnown(desk: OrderDesk, child: number): Promise<ChildReport> {
  await move(desk, 'lose', `child ${child}`);
  const { order_id } = desk.input;
  let absences = 0;
  for (let asks = 1, waitMs = firstAskMs; ; asks += 1, waitMs = Math.min(waitMs * 2, lastAskMs)) {
    await sleep(waitMs);
    const answer = await askForChild({ order_id, child }).catch((): ChildAnswer | null => null);
    if (answer?.is_known) {
      await move(desk, 'work', 'found');
      return answer.report;
    }
    absences = answer ? absences + 1 : 0;
    if (absences >= enoughAbsences) {
      await move(desk, 'work', 'never placed');
      return { child, order_id: null, is_ended: true, is_refused: false, filled_lots: 0, executions: [] };
    }
    if (asks === alarmingAsks)
      await records.openBreak({ order_id, kind: 'child_unknown', detail: `child ${child}` });
  }
}

function showPhase(desk: OrderDesk): void {
  const { phase } = algoOf(desk);
  if (phase !== 'done') desk.enters(phase === 'running' ? 'working' : phase);
}

/** Milliseconds, as the machine counts them. */
function sinceStart({ startMs }: OrderDesk): number {
  return Date.now() - startMs;
}

function algoOf({ algo }: OrderDesk): AlgoState {
  if (!algo) throw new Error('The work has not begun');
  return algo;
}
