import type { CaseReason } from '../domain/compliance/case-rules.js';
import type { OnboardingFile, ProviderCheckKind, ProviderOutcome } from '../domain/onboarding/facts.js';
import type { ApplicationEvent, ApplicationState } from '../domain/onboarding/rules.js';
import { idFromKey } from '../lib/ids.js';
import { ApiProblem, bodyOf } from '../sdk/client.js';
import { asFailure, effectKey, stepKey } from './api.js';
import type { ActivityDeps } from './deps.js';
import { createEvidenceActivities } from './onboarding-evidence.js';

export type OnboardingActivities = ReturnType<typeof createOnboardingActivities>;

interface OfApplication {
  application_id: string;
}

/** Everything that the procedure of a client does to the book of record, and the inquiries it makes. */
export function createOnboardingActivities(deps: ActivityDeps) {
  const { api } = deps;
  return {
    ...createEvidenceActivities(deps),

    /** What the procedure needs to know of an application. */
    async loadFile({ application_id }: OfApplication): Promise<OnboardingFile> {
      const path = '/api/v1/onboarding/applications/{id}/file' as const;
      const file = await asFailure(() => bodyOf(api.GET(path, { params: { path: { id: application_id } } })));
      return file.procedure;
    },

    /** Moves the application, or says where it stands when that is not possible any more. */
    async moveApplication(
      input: OfApplication & { event: ApplicationEvent; reason?: string; next_review_at?: string },
    ) {
      const { application_id, ...body } = input;
      const path = '/api/v1/onboarding/applications/{id}/transitions' as const;
      const request = { params: { path: { id: application_id }, header: stepKey(input.event) }, body };
      return asFailure(async () => {
        try {
          const { state } = await bodyOf(api.POST(path, request));
          return { state, moved: true };
        } catch (error) {
          return { state: stateOfRefusal(error), moved: false };
        }
      });
    },

    /** Writes to a client whose draft lies still, or who has not answered. */
    async remindClient({ application_id, day }: OfApplication & { day: number }): Promise<void> {
      const path = '/api/v1/onboarding/applications/{id}/reminders' as const;
      const request = {
        params: { path: { id: application_id }, header: effectKey(`day-${day}`) },
        body: { day },
      };
      await asFailure(() => api.POST(path, request));
    },

    /** Writes to a client whose documents expire on this day or before. */
    async remindOfDocuments({ application_id, expires_on }: OfApplication & { expires_on: string }) {
      const path = '/api/v1/onboarding/applications/{id}/document-reminders' as const;
      const request = {
        params: { path: { id: application_id }, header: effectKey(expires_on) },
        body: { expires_on },
      };
      await asFailure(() => api.POST(path, request));
    },

    /** Opens the case of this reason and round, or finds it, and tells its clock. */
    async openCase({ application_id, reason, round }: OfApplication & { reason: CaseReason; round: number }) {
      const path = '/api/v1/onboarding/applications/{id}/cases' as const;
      const business_key = `${application_id}/${reason}/${round}`;
      const request = {
        params: { path: { id: application_id }, header: effectKey(business_key) },
        body: { reason, business_key },
      };
      return asFailure(() => bodyOf(api.POST(path, request)));
    },

    async readCaseClock({ case_id }: { case_id: string }) {
      const path = '/api/v1/compliance/cases/{id}/clock' as const;
      return asFailure(() => bodyOf(api.GET(path, { params: { path: { id: case_id } } })));
    },

    /** Notes a warning or a breach of the service level; the book of record tells who must know. */
    async markCaseClock({ case_id, mark }: { case_id: string; mark: 'warned' | 'breached' }): Promise<void> {
      const path = '/api/v1/compliance/cases/{id}/clock' as const;
      const request = {
        params: { path: { id: case_id }, header: effectKey(`${case_id}/${mark}`) },
        body: { mark },
      };
      await asFailure(() => api.POST(path, request));
    },

    /** Regional profile, trading account, KYC status: one transaction behind one call. */
    async openAccount({ application_id }: OfApplication) {
      const path = '/api/v1/onboarding/applications/{id}/account' as const;
      const request = { params: { path: { id: application_id }, header: effectKey(application_id) } };
      return asFailure(() => bodyOf(api.POST(path, request)));
    },

    /** What brings the client back next: a review or a document that expires. */
    async nextEvents({ application_id }: OfApplication): Promise<NextEvents> {
      const path = '/api/v1/onboarding/applications/{id}/file' as const;
      const file = await asFailure(() => bodyOf(api.GET(path, { params: { path: { id: application_id } } })));
      return file.life;
    },

    /** When the next periodic review is due, by the client's risk. */
    async scheduleReview({ application_id }: OfApplication): Promise<{ next_review_at: string }> {
      const path = '/api/v1/onboarding/applications/{id}/file' as const;
      const file = await asFailure(() => bodyOf(api.GET(path, { params: { path: { id: application_id } } })));
      return { next_review_at: file.life.review_if_confirmed_at };
    },

    async recordCheckResult(
      input: OfApplication & { business_key: string; state: ProviderOutcome | 'unavailable' },
    ): Promise<void> {
      const { application_id, ...body } = input;
      const path = '/api/v1/onboarding/applications/{id}/check-results' as const;
      const header = effectKey(`${input.business_key}/${input.state}`);
      await asFailure(() =>
        api.POST(path, { params: { path: { id: application_id }, header }, body: { ...body, findings: [] } }),
      );
    },

    /** Records an answer to a check that was given up. It is news when the book did not hold an answer before. */
    async recordLateAnswer({ application_id, reference, outcome, event_id }: LateAnswer) {
      const params = { path: { id: application_id } };
      const { checks } = await asFailure(() =>
        bodyOf(api.GET('/api/v1/onboarding/applications/{id}/file', { params })),
      );
      const check = checks.find((each) => each.reference === reference);
      if (!check) return { is_news: false };
      const { is_news } = await asFailure(() =>
        bodyOf(
          api.POST('/api/v1/onboarding/applications/{id}/check-results', {
            // A provider's ids may be longer than a key.
            params: { ...params, header: effectKey(idFromKey(event_id)) },
            body: { business_key: check.business_key, state: outcome, findings: [] },
          }),
        ),
      );
      return { is_news };
    },
  };
}

export interface NextEvents {
  state: ApplicationState;
  next_event: 'periodic_review' | 'document_expired' | null;
  next_event_at: string | null;
  /** When the client is told that a document expires soon, unless they were told already. */
  document_reminder?: { expires_on: string; at: string } | null;
}

interface LateAnswer extends OfApplication {
  reference: string;
  outcome: ProviderOutcome;
  event_id: string;
}

export interface AskProvider extends OfApplication {
  kind: ProviderCheckKind;
  round: number;
}

/** A refusal names the present state; another error is not a refusal. */
function stateOfRefusal(error: unknown): ApplicationState {
  if (error instanceof ApiProblem && error.status === 409 && isStanding(error.current))
    return error.current.state;
  throw error;
}

function isStanding(value: unknown): value is { state: ApplicationState } {
  return typeof value === 'object' && value !== null && 'state' in value && typeof value.state === 'string';
}
