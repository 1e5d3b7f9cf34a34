import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { wakeAtMs } from '../../domain/orders/algos/schedule.js';
import type { AlgoState } from '../../domain/orders/algos/terms.js';
import type { OrderState } from '../../domain/orders/rules.js';
import type { OrderFact, SplitChild, WorkFile, WorkOrderInput } from '../../domain/orders/work.js';
import * as messages from './messages.js';

const rememberedIds = 2_000;
const maxHistoryLength = 3_000;
/** Venues are asked after one second, then ever later, at last every minute. */
const firstWatchMs = 1_000;
const lastWatchMs = 60_000;

/** The desk of one order: facts come in, each once and in order; its work takes them when it is ready. */
export class OrderDesk {
  readonly seen: string[];
  state: OrderState = 'pending';
  phase: messages.WorkProgress['phase'] = 'approval';
  algo: AlgoState | null;
  /** Children that were divided and are not over. */
  splits: SplitChild[];
  /** When venues are asked next for what stands there. */
  watchAtMs = 0;
  private watchWaitMs = firstWatchMs;
  file: WorkFile | null = null;
  private inbox: OrderFact[];

  constructor(readonly input: WorkOrderInput) {
    this.seen = [...input.seen];
    this.inbox = [...input.pending];
    this.algo = input.algo;
    this.splits = input.splits ?? [];
    this.listen();
  }

  /** When its work begins. */
  get startMs(): number {
    return Date.parse(this.file?.starts_at ?? '');
  }

  enters(phase: messages.WorkProgress['phase']): void {
    this.phase = phase;
    setCurrentDetails(`**${this.state}** — ${phase}`);
  }

  /** The next fact, or null when the time is up. */
  async next(waitMs: number | null): Promise<OrderFact | null> {
    const arrived = () => this.inbox.length > 0;
    if (waitMs === null) await condition(arrived);
    else if (waitMs > 0 && !arrived()) await condition(arrived, waitMs);
    return this.inbox.shift() ?? null;
  }

  /** Many reports of children are one reason to look. */
  dropReports(): void {
    this.inbox = this.inbox.filter(({ kind }) => kind !== 'child_changed');
  }

  /** True the first time that this id is met. */
  isNews(id: string): boolean {
    if (this.seen.includes(id)) return false;
    this.seen.push(id);
    if (this.seen.length > rememberedIds) this.seen.shift();
    return true;
  }

  watchSoon(): void {
    this.watchWaitMs = firstWatchMs;
    this.watchAtMs = Date.now() + firstWatchMs;
  }

  /** After an answer: soon again when it brought news, else ever later, but never past the end of a part. */
  watchLater(isNews: boolean, endsAtMs: number): void {
    if (isNews) return this.watchSoon();
    this.watchWaitMs = Math.min(this.watchWaitMs * 2, lastWatchMs);
    const atMs = Date.now() + this.watchWaitMs;
    this.watchAtMs = endsAtMs > Date.now() ? Math.min(atMs, endsAtMs) : atMs;
  }

  clear(): Promise<void> {
    return condition(allHandlersFinished);
  }

  handover(): WorkOrderInput {
    const splits = this.splits.length > 0 ? { splits: this.splits } : {};
    return { ...this.input, algo: this.algo, seen: this.seen, pending: this.inbox, ...splits };
  }

  shouldContinueAsNew(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength > (this.input.max_history ?? maxHistoryLength);
  }

  progress(): messages.WorkProgress {
    const { algo, state, phase } = this;
    const nextMs = algo && wakeAtMs(algo);
    return {
      state,
      phase,
      filled_lots: algo?.filled ?? 0,
      todo_lots: algo?.todo ?? this.file?.terms.lots ?? 0,
      open_lots: algo?.live.reduce((all, { open }) => all + open, 0) ?? 0,
      children: algo ? algo.nextChild - 1 : 0,
      next_at: nextMs === null ? null : new Date(this.startMs + nextMs).toISOString(),
    };
  }

  private put(eventId: string, fact: OrderFact): messages.WorkProgress {
    if (this.isNews(eventId)) this.inbox.push(fact);
    return this.progress();
  }

  private listen(): void {
    const whileLive = (_act: messages.OrderAct): void => {
      if (this.phase === 'done' || this.phase === 'settling') throw refused('orders.over', this.state);
    };
    const whileWaiting = (decision: messages.OrderDecision): void => {
      whileLive(decision);
      this.assertDecision(decision);
    };
    const takes =
      (kind: 'approved' | 'rejected' | 'cancel' | 'pause' | 'resume') => (act: messages.OrderAct) =>
        this.put(act.event_id, { kind });
    setHandler(messages.approveOrder, takes('approved'), { validator: whileWaiting });
    setHandler(messages.rejectOrder, takes('rejected'), { validator: whileWaiting });
    setHandler(messages.cancelOrder, takes('cancel'), { validator: whileLive });
    setHandler(messages.pauseOrder, takes('pause'), { validator: whileLive });
    setHandler(messages.resumeOrder, takes('resume'), { validator: whileLive });
    setHandler(
      messages.amendOrder,
      ({ event_id, lots, limit_ticks }) => this.put(event_id, { kind: 'amend', lots, limit_ticks }),
      { validator: whileLive },
    );
    setHandler(messages.childChanged, ({ event_id }) => void this.put(event_id, { kind: 'child_changed' }));
    setHandler(messages.getWork, () => this.progress());
  }

  /** The api has decided already; this wall stands behind it. */
  private assertDecision({ decided_by, shown_hash }: messages.OrderDecision): void {
    const { approval, order_id } = this.input;
    if (!approval) throw refused('orders.nothing_to_decide', order_id);
    if (decided_by === approval.placed_by) throw refused('orders.own_order', order_id);
    if (shown_hash !== approval.shown_hash) throw refused('orders.shown_changed', order_id);
  }
}

function refused(type: string, message: string): ApplicationFailure {
  return ApplicationFailure.create({ type, message, nonRetryable: true });
}
