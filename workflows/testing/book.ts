import type { OnboardingActivities } from '../../activities/onboarding.js';
import type { CaseClock } from '../onboarding/await-case.js';
import { isEnded, nextApplicationState, type ApplicationState } from '../../domain/onboarding/rules.js';
import type { OnboardingFile } from '../../domain/onboarding/facts.js';
import { asInLife } from './pace.js';

export interface BookedApplication {
  state: ApplicationState;
  kind: OnboardingFile['kind'];
  owners: string[];
  documents: string[];
  identity_checks: OnboardingFile['identity_checks'];
  may_pass_by_rule: boolean;
  new_hits: number;
  /** When a document of theirs expires that they were not reminded of. */
  expires_on: string | null;
  /** How often lists change between the decision and the confirmation, which is refused then. */
  refused_confirmations: number;
}

const dayMs = 86_400_000;
const yearDays = 365;

/**
 * A book of record in memory for tests of the procedure alone: the same transitions as the api's, every call noted in
 * order. `now` is the test server's clock, so that reviews fall due in its time; with 0 they are due at once.
 */
export function openBook(now: () => Promise<number>, { reviewAfterDays = yearDays, pace = asInLife } = {}) {
  const applications = new Map<string, BookedApplication>();
  const clocks = new Map<string, Required<CaseClock>>();
  const calls: string[] = [];
  const reviewAt = new Map<string, string>();
  const answers = new Map<string, string>();
  const find = (id: string): BookedApplication => applications.get(id) ?? add(id, {});
  const add = (id: string, facts: Partial<BookedApplication>): BookedApplication => {
    const added: BookedApplication = { ...ordinaryPerson, ...facts };
    applications.set(id, added);
    return added;
  };
  const paced = (days: number) => pace(days * dayMs) / dayMs;
  const settings = settingsAt(paced);
  const inDays = async (days: number) => new Date((await now()) + pace(days * dayMs)).toISOString();
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
      const isRefused = event === 'confirm' && application.refused_confirmations > 0;
      if (isRefused) application.refused_confirmations -= 1;
      const next = isRefused ? null : nextApplicationState(application.state, event);
      note(next ? `${event}` : `${event} refused`);
      if (next) application.state = next;
      if (next && next_review_at) reviewAt.set(application_id, next_review_at);
      return { state: application.state, moved: next !== null };
    },
    async remindClient({ day }) {
      note(`remind ${reminderDays.find((each) => paced(each) === day)}`);
    },
    async remindOfDocuments({ application_id, expires_on }) {
      note(`remind of document ${expires_on}`);
      find(application_id).expires_on = null;
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
      const clock = clocks.get(case_id) ?? {
        ...fresh,
        is_stopped: false,
        stopped_at: null,
        answer_days: settings.expiry_days,
        reminder_days: settings.reminder_days,
      };
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
      const { state, expires_on } = find(application_id);
      const next_event_at = state === 'active' ? (reviewAt.get(application_id) ?? null) : null;
      const due = expires_on && { expires_on, at: `${expires_on}T00:00:00.000Z` };
      return { state, next_event: 'periodic_review', next_event_at, document_reminder: due || null };
    },
    async scheduleReview() {
      return { next_review_at: await inDays(reviewAfterDays) };
    },
    async recordCheckResult({ business_key, state }) {
      note(`${business_key.split('/')[1]} ${state}`);
      answers.set(business_key, state);
    },
    async recordLateAnswer({ application_id, reference, outcome }) {
      const business_key = `${application_id}/${reference.replace('-', '/')}`;
      const is_news = answers.get(business_key) === 'unavailable';
      note(`${reference} ${outcome} late${is_news ? '' : ' again'}`);
      if (is_news) answers.set(business_key, outcome);
      return { is_news };
    },
    async verifyDocument({ document_id }) {
      note(`verify ${document_id}`);
    },
    async requestProviderCheck({ kind, round, application_id }) {
      return { reference: `${kind}-${round}`, business_key: `${application_id}/${kind}/${round}` };
    },
    async screenParty({ application_id, round, occasion }) {
      note(`screen ${round}`);
      if (occasion) note(`screen for ${occasion}`);
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

const reminderDays = [3, 7];
const hourDays = 1 / 24;
const dayMinutes = 1_440;

function settingsAt(paced: (days: number) => number): OnboardingFile['settings'] {
  return {
    reminder_days: reminderDays.map(paced),
    expiry_days: paced(30),
    provider_timeout_minutes: paced(hourDays) * dayMinutes,
    screening_threshold: 0.7,
  };
}

const ordinaryPerson: BookedApplication = {
  state: 'draft',
  kind: 'natural_person',
  owners: [],
  documents: ['passport'],
  identity_checks: [],
  may_pass_by_rule: false,
  new_hits: 0,
  expires_on: null,
  refused_confirmations: 0,
};

function isDecided(state: ApplicationState): boolean {
  return isEnded(state) || state === 'approved' || state === 'active';
}

function fail(what: string): never {
  throw new Error(`${what} is not in the book`);
}
