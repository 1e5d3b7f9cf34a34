import type { OnboardingActivities } from '../../activities/onboarding.js';
import type { CaseClock } from '../onboarding/await-case.js';
import { isEnded, nextApplicationState, type ApplicationState } from '../../domain/onboarding/rules.js';
import type { OnboardingFile } from '../../domain/onboarding/facts.js';

export interface BookedApplication {
  state: ApplicationState;
  kind: OnboardingFile['kind'];
  owners: string[];
  documents: string[];
  identity_checks: OnboardingFile['identity_checks'];
  may_pass_by_rule: boolean;
  new_hits: number;
}

const dayMs = 86_400_000;
const yearDays = 365;

/**
 * A book of record in memory for tests of the procedure alone: the same transitions as the api's, every call noted in
 * order. `now` is the test server's clock, so that reviews fall due in its time; with 0 they are due at once.
 */
export function openBook(now: () => Promise<number>, { reviewAfterDays = yearDays } = {}) {
  const applications = new Map<string, BookedApplication>();
  const clocks = new Map<string, CaseClock>();
  const calls: string[] = [];
  const reviewAt = new Map<string, string>();
  const find = (id: string): BookedApplication => applications.get(id) ?? add(id, {});
  const add = (id: string, facts: Partial<BookedApplication>): BookedApplication => {
    const added: BookedApplication = { ...ordinaryPerson, ...facts };
    applications.set(id, added);
    return added;
  };
  const inDays = async (days: number) => new Date((await now()) + days * dayMs).toISOString();
  const note = (call: string) => void calls.push(call);

  const activities: OnboardingActivities = {
    async loadFile({ application_id }) {
      const { owners, documents, ...rest } = find(application_id);
      const ownerFacts = owners.map((id) => ({ id, is_decided: isDecided(find(id).state) }));
      return {
        application_id,
        country: 'RS',
        settings,
        ...rest,
        owners: ownerFacts,
        documents: documents.map((id) => ({ id })),
      };
    },
    async moveApplication({ application_id, event, next_review_at }) {
      const application = find(application_id);
      const next = nextApplicationState(application.state, event);
      note(next ? `${event}` : `${event} refused`);
      if (next) application.state = next;
      if (next && next_review_at) reviewAt.set(application_id, next_review_at);
      return { state: application.state, moved: next !== null };
    },
    async remindClient({ day }) {
      note(`remind ${day}`);
    },
    async openCase({ application_id, reason, round }) {
      const case_id = `${application_id}/${reason}/${round}`;
      const isNew = !clocks.has(case_id);
      const fresh = {
        case_id,
        state: 'open' as const,
        opened_at: await inDays(0),
        warn_at: await inDays(1),
        due_at: await inDays(2),
        is_warned: false,
        is_breached: false,
      };
      const clock = clocks.get(case_id) ?? { ...fresh, is_stopped: false, stopped_at: null, answer_days: 30 };
      clocks.set(case_id, clock);
      if (isNew) note(`open case ${reason}/${round}`);
      return clock;
    },
    async readCaseClock({ case_id }) {
      return clocks.get(case_id) ?? fail(case_id);
    },
    async markCaseClock({ case_id, mark }) {
      note(mark);
      const clock = clocks.get(case_id) ?? fail(case_id);
      clocks.set(case_id, { ...clock, is_warned: true, is_breached: mark === 'breached' });
    },
    async openAccount() {
      note('open account');
      return { next_review_at: await inDays(reviewAfterDays), trading_account_id: null };
    },
    async nextEvents({ application_id }) {
      const { state } = find(application_id);
      const next_event_at = state === 'active' ? (reviewAt.get(application_id) ?? null) : null;
      return { state, next_event: 'periodic_review', next_event_at };
    },
    async scheduleReview() {
      return { next_review_at: await inDays(reviewAfterDays) };
    },
    async recordCheckResult({ business_key, state }) {
      note(`${business_key.split('/')[1]} ${state}`);
    },
    async verifyDocument({ document_id }) {
      note(`verify ${document_id}`);
    },
    async requestProviderCheck({ kind, round, application_id }) {
      return { reference: `${kind}-${round}`, business_key: `${application_id}/${kind}/${round}` };
    },
    async screenParty({ application_id, round }) {
      note(`screen ${round}`);
      return { new_hits: find(application_id).new_hits };
    },
    async assessRisk({ application_id }) {
      note('assess');
      return { may_pass_by_rule: find(application_id).may_pass_by_rule, risk_level: 'low' };
    },
  };

  /** What people do in the api: the client is asked, and the case's clock stands. */
  const stopClock = async (case_id: string) => {
    const clock = clocks.get(case_id) ?? fail(case_id);
    clocks.set(case_id, { ...clock, is_stopped: true, stopped_at: await inDays(0) });
  };
  const startClock = (case_id: string) => {
    const clock = clocks.get(case_id) ?? fail(case_id);
    clocks.set(case_id, { ...clock, is_stopped: false, stopped_at: null });
  };
  return { activities, calls, add, find, stopClock, startClock };
}

export type Book = ReturnType<typeof openBook>;

const settings: OnboardingFile['settings'] = {
  reminder_days: [3, 7],
  expiry_days: 30,
  provider_timeout_minutes: 60,
  screening_threshold: 0.7,
};

const ordinaryPerson: BookedApplication = {
  state: 'draft',
  kind: 'natural_person',
  owners: [],
  documents: ['passport'],
  identity_checks: [],
  may_pass_by_rule: false,
  new_hits: 0,
};

function isDecided(state: ApplicationState): boolean {
  return isEnded(state) || state === 'approved' || state === 'active';
}

function fail(what: string): never {
  throw new Error(`${what} is not in the book`);
}
