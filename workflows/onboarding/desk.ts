import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  setHandler,
  workflowInfo,
  setCurrentDetails,
} from '@temporalio/workflow';
import type { OnboardClientInput, OnboardingFact } from '../../domain/onboarding/facts.js';
import {
  waitWords,
  type NextTimer,
  type OwnerCount,
  type WaitCode,
} from '../../domain/onboarding/progress.js';
import { isEnded, type ApplicationState } from '../../domain/onboarding/rules.js';
import * as messages from './messages.js';

const rememberedFacts = 500;
const maxHistoryLength = 3_000;

interface Waiting {
  code: WaitCode;
  sinceMs: number;
  next: NextTimer | null;
  owners: OwnerCount | null;
}

/** The desk of one application: facts come in, each once and in order; the procedure takes them when it is ready. */
export class Desk {
  readonly seen: string[];
  state: ApplicationState = 'draft';
  private waiting: Waiting = { code: 'start', sinceMs: Date.now(), next: null, owners: null };
  private inbox: OnboardingFact[];

  constructor(readonly input: OnboardClientInput) {
    this.seen = [...input.seen];
    this.inbox = [...(input.pending ?? [])];
    this.listen();
  }

  /** Says what the procedure waits for and what happens by itself next: shown in the Temporal UI and by the query. */
  waits(
    code: WaitCode,
    { next = null, owners = null }: Partial<Pick<Waiting, 'next' | 'owners'>> = {},
  ): void {
    const sinceMs = code === this.waiting.code ? this.waiting.sinceMs : Date.now();
    this.waiting = { code, sinceMs, next, owners };
    setCurrentDetails(`**${this.state}** — waiting for ${this.progress().waiting_for}`);
  }

  /** The next fact of one of these kinds, or null when the time is up. Other facts stay on the desk. */
  async take<K extends OnboardingFact['kind']>(
    kinds: readonly K[],
    waitMs?: number,
  ): Promise<Extract<OnboardingFact, { kind: K }> | null> {
    const isWanted = (fact: OnboardingFact): fact is Extract<OnboardingFact, { kind: K }> =>
      kinds.some((kind) => kind === fact.kind);
    const arrived = () => this.inbox.some(isWanted);
    if (waitMs === undefined) await condition(arrived);
    if (waitMs !== undefined && !arrived() && waitMs > 0) await condition(arrived, waitMs);
    const fact = this.inbox.find(isWanted);
    if (!fact) return null;
    this.inbox = this.inbox.filter((other) => other !== fact);
    this.state = stateAfter(fact) ?? this.state;
    return fact;
  }

  /** True when a fact of this kind lies on the desk. */
  has(kind: OnboardingFact['kind']): boolean {
    return this.inbox.some((fact) => fact.kind === kind);
  }

  /** Lets message handlers end, so that nothing is lost when the run ends or continues as new. */
  async clear(): Promise<void> {
    await condition(allHandlersFinished);
  }

  /** What the next run of this workflow begins with. */
  handover(round: number): OnboardClientInput {
    return { ...this.input, stage: 'life', round, seen: this.seen, pending: this.inbox };
  }

  shouldContinueAsNew(): boolean {
    const info = workflowInfo();
    return info.continueAsNewSuggested || info.historyLength > maxHistoryLength;
  }

  private progress(): messages.Progress {
    const { code, owners } = this.waiting;
    const count = owners ? `${owners.open} of ${owners.all} ` : '';
    return { state: this.state, waiting_for: `${count}${waitWords[code]}` };
  }

  private detailedProgress(): messages.DetailedProgress {
    const { code, sinceMs, next, owners } = this.waiting;
    return {
      ...this.progress(),
      waiting_code: code,
      waiting_since: new Date(sinceMs).toISOString(),
      owners,
      next_timer: next && { code: next.code, at: new Date(next.atMs).toISOString() },
    };
  }

  private put(eventId: string, fact: OnboardingFact): messages.Progress {
    if (this.seen.includes(eventId)) return this.progress();
    this.seen.push(eventId);
    if (this.seen.length > rememberedFacts) this.seen.shift();
    this.inbox.push(fact);
    return this.progress();
  }

  private listen(): void {
    const validator = (_act: messages.Act): void => {
      if (isEnded(this.state))
        throw ApplicationFailure.create({
          type: 'onboarding.ended',
          message: this.state,
          nonRetryable: true,
        });
    };
    setHandler(messages.submitApplication, (act) => this.put(act.event_id, { kind: 'submitted' }), {
      validator,
    });
    setHandler(messages.withdrawApplication, (act) => this.put(act.event_id, { kind: 'withdrawn' }), {
      validator,
    });
    setHandler(
      messages.requestInformation,
      (act) => this.put(act.event_id, { kind: 'information_requested' }),
      { validator },
    );
    setHandler(messages.answerRequest, (act) => this.put(act.event_id, { kind: 'answered' }), { validator });
    setHandler(
      messages.decideCase,
      ({ event_id, ...decided }) => this.put(event_id, { kind: 'decided', ...decided }),
      { validator },
    );
    setHandler(messages.suspendClient, (act) => this.put(act.event_id, { kind: 'suspended' }), { validator });
    setHandler(messages.reinstateClient, (act) => this.put(act.event_id, { kind: 'reinstated' }), {
      validator,
    });
    setHandler(messages.exitClient, (act) => this.put(act.event_id, { kind: 'exited' }), { validator });
    setHandler(messages.requestReview, (act) => this.put(act.event_id, { kind: 'review_requested' }), {
      validator,
    });
    setHandler(
      messages.providerReported,
      (act) => void this.put(act.event_id, { kind: 'provider_reported', ...act }),
    );
    setHandler(
      messages.ownerDecided,
      ({ event_id, ...owner }) => void this.put(event_id, { kind: 'owner_decided', ...owner }),
    );
    setHandler(
      messages.listChanged,
      ({ event_id, ...list }) => void this.put(event_id, { kind: 'list_changed', ...list }),
    );
    setHandler(
      messages.riskModelChanged,
      ({ event_id, ...model }) => void this.put(event_id, { kind: 'risk_model_changed', ...model }),
    );
    setHandler(
      messages.screeningRequested,
      ({ event_id }) => void this.put(event_id, { kind: 'screening_requested', request_id: event_id }),
    );
    setHandler(messages.getProgress, () => this.detailedProgress());
  }
}

/** Facts that say where the application stands now. */
function stateAfter(fact: OnboardingFact): ApplicationState | null {
  if (fact.kind === 'submitted' || fact.kind === 'withdrawn') return fact.kind;
  if (fact.kind === 'suspended' || fact.kind === 'exited') return fact.kind;
  return fact.kind === 'reinstated' ? 'active' : null;
}
