import type { ProviderCheckKind } from '../../domain/onboarding/facts.js';

/**
 * A provider of liveness and face match. It answers later, by a signed webhook to the api, which may come late, twice
 * or never; `reference` ties the answer to the question. The same key asks once.
 */
export interface IdentityProvider {
  name: string;
  ask(question: IdentityQuestion): Promise<{ reference: string }>;
}

export interface IdentityQuestion {
  key: string;
  kind: ProviderCheckKind;
  /** Who is to be recognised. */
  name: string;
}
