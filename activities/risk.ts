import type { BreachSummary, BreachWait, BreachWork } from '../domain/risk/breach-clock.js';
import { ApiProblem, bodyOf } from '../sdk/client.js';
import { asFailure, effectKey } from './api.js';
import type { ActivityDeps } from './deps.js';

interface OfBreach {
  breach_id: string;
}

/** One occasion to tell people; `number` tells it from the others about the same. */
interface Telling extends OfBreach {
  about: BreachWait;
  number: number;
}

/** Everything that the workflow of a hard breach does; the halt itself is none of it. */
export interface RiskActivities {
  loadBreach(input: OfBreach): Promise<BreachWork>;
  /** Reminds whoever handles breaches; nobody of one that is closed or that no longer waits for this. */
  remindOfBreach(input: Telling): Promise<{ told: number }>;
  /** The same with more weight, when a deadline passed long ago. */
  escalateBreach(input: Telling): Promise<{ told: number }>;
  /** Keeps how it went in the history of the breach. */
  summariseBreach(input: OfBreach & BreachSummary): Promise<void>;
}

const breach = '/api/v1/risk/breaches/{id}' as const;

/** Breaches of limits through the api. */
export function createRiskActivities({ api }: Pick<ActivityDeps, 'api'>): RiskActivities {
  const of = (breach_id: string) => ({ path: { id: breach_id } });
  return {
    loadBreach: ({ breach_id }) =>
      asFailure(() => bodyOf(api.GET(`${breach}/work-file`, { params: of(breach_id) }))),

    remindOfBreach: ({ breach_id, about, number }) =>
      whileOpen(() =>
        bodyOf(
          api.POST(`${breach}/reminder`, {
            params: { ...of(breach_id), header: effectKey(`${about}/${number}`) },
            body: { about },
          }),
        ),
      ),

    escalateBreach: ({ breach_id, about, number }) =>
      whileOpen(() =>
        bodyOf(
          api.POST(`${breach}/escalation`, {
            params: { ...of(breach_id), header: effectKey(`${about}/${number}`) },
            body: { about },
          }),
        ),
      ),

    async summariseBreach({ breach_id, ...body }) {
      const params = { ...of(breach_id), header: effectKey(body.is_closed ? 'closed' : 'abandoned') };
      await asFailure(() => api.POST(`${breach}/summary`, { params, body }));
    },
  };
}

/** Somebody was faster and closed it: then nobody need be told. */
function whileOpen(tell: () => Promise<{ told: number }>): Promise<{ told: number }> {
  return asFailure(async () => {
    try {
      return await tell();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'risk.breach_closed') return { told: 0 };
      throw error;
    }
  });
}
