import type { ProviderCheckKind } from '../domain/onboarding/facts.js';
import { assessRisk as assess } from '../domain/compliance/risk.js';
import { riskModel } from '../domain/compliance/schema.js';
import { bodyOf } from '../sdk/client.js';
import { asFailure, effectKey } from './api.js';
import type { ActivityDeps } from './deps.js';
import { verifyAgainstForm } from './onboarding-documents.js';
import { riskFactsOf, screeningPartyOf } from './onboarding-party.js';

interface OfApplication {
  application_id: string;
}

interface Occasion {
  round: number;
  /** What asked for it between two rounds, by an id: the same occasion is answered once. */
  occasion?: string;
}

/** Inquiries that gather the evidence of one round; each is recorded under a business key of application and round. */
export function createEvidenceActivities(deps: ActivityDeps) {
  const { api } = deps;
  const loadWhole = (id: string) =>
    asFailure(() =>
      bodyOf(api.GET('/api/v1/onboarding/applications/{id}/file', { params: { path: { id } } })),
    );

  return {
    /** Reads a document as an examiner would: machine-readable zone, dates, name against the form. */
    async verifyDocument({
      application_id,
      document_id,
    }: OfApplication & { document_id: string; round: number }) {
      const file = await loadWhole(application_id);
      const document = file.documents.find((each) => each.id === document_id);
      if (!document) return;
      const verification = verifyAgainstForm(document, file, deps.today());
      const path = '/api/v1/onboarding/applications/{id}/document-verifications' as const;
      const request = {
        params: { path: { id: application_id }, header: effectKey(document_id) },
        body: { document_id, ...verification },
      };
      await asFailure(() => api.POST(path, request));
    },

    /** Asks the identity provider; the answer comes by webhook. No document to compare with: no question. */
    async requestProviderCheck({
      application_id,
      kind,
      round,
    }: OfApplication & { kind: ProviderCheckKind; round: number }) {
      const file = await loadWhole(application_id);
      const business_key = `${application_id}/${kind}/${round}`;
      const { reference } = await deps.identityProvider.ask({
        key: business_key,
        kind,
        name: file.application.display_name,
      });
      const path = '/api/v1/onboarding/applications/{id}/checks' as const;
      const body = { business_key, kind, provider: deps.identityProvider.name, reference };
      await asFailure(() =>
        api.POST(path, { params: { path: { id: application_id }, header: effectKey(business_key) }, body }),
      );
      return { reference, business_key };
    },

    /** Compares the party with every list in force and records each hit with its evidence. */
    async screenParty({
      application_id,
      round,
      occasion,
    }: OfApplication & Occasion): Promise<{ new_hits: number }> {
      const file = await loadWhole(application_id);
      const party = screeningPartyOf(file.application);
      const threshold = file.procedure.settings.screening_threshold;
      const record = async (business_key: string, isTold: boolean) => {
        const screened = await asFailure(() => deps.screeningLists.screen(party, threshold, { isTold }));
        const path = '/api/v1/onboarding/applications/{id}/screenings' as const;
        const request = {
          params: { path: { id: application_id }, header: effectKey(business_key) },
          body: { business_key, threshold, ...screened },
        };
        return asFailure(() => bodyOf(api.POST(path, request)));
      };
      const business_key = `${application_id}/screening/${occasion ?? round}`;
      const first = await record(business_key, occasion !== undefined);
      // A list changed while the party was compared, and nobody may have told us: once more with the new one.
      const { new_hits } = first.is_current ? first : await record(`${business_key}/again`, true);
      return { new_hits };
    },

    /** Scores the risk by the model in force and keeps what was weighed; says whether a rule may pass it. */
    async assessRisk({ application_id, round, occasion }: OfApplication & Occasion) {
      const path = '/api/v1/onboarding/applications/{id}/risk-assessments' as const;
      const record = async (business_key: string) => {
        const file = await loadWhole(application_id);
        const facts = riskFactsOf(file);
        const assessment = assess(facts, riskModel.parse(file.risk_model));
        const request = {
          params: { path: { id: application_id }, header: effectKey(business_key) },
          body: { business_key, facts, ...assessment },
        };
        return asFailure(() => bodyOf(api.POST(path, request)));
      };
      const business_key = `${application_id}/risk/${occasion ?? round}`;
      const first = await record(business_key);
      // Another model came into force meanwhile: once more by that one.
      const { may_pass_by_rule, level } = first.is_current ? first : await record(`${business_key}/again`);
      return { may_pass_by_rule, risk_level: level };
    },
  };
}
