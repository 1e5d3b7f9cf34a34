import { bodyOf } from '../sdk/client.js';
import { asFailure } from './api.js';
import type { ActivityDeps } from './deps.js';

export type RiskModelActivities = ReturnType<typeof createRiskModelActivities>;

export interface MovedClients {
  application_ids: string[];
  /** Where the next page begins. */
  after: string | null;
  is_last: boolean;
}

/** Clients whom another risk model concerns. */
export function createRiskModelActivities({ api }: Pick<ActivityDeps, 'api'>) {
  return {
    /** A page of those whom the version weighs higher than the one that it replaced. */
    clientsMovedUp({
      risk_model_id: id,
      after,
    }: {
      risk_model_id: string;
      after: string | null;
    }): Promise<MovedClients> {
      const path = '/api/v1/compliance/risk-models/{id}/moved-up' as const;
      const params = { path: { id }, query: after === null ? {} : { after } };
      return asFailure(() => bodyOf(api.GET(path, { params })));
    },
  };
}
