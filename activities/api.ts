import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { ApiProblem, createPurserApi, type PurserApi } from '../sdk/client.js';
import { currentKey, type ServiceClientsRing } from '../lib/crypto/key-ring.js';
import { injectTrace } from '../lib/tracing.js';

export interface ServiceIdentity {
  clientId: string;
  clientSecret: string;
}

/** The worker's own name and secret; without them it cannot speak to the api at all. */
export function workerIdentity(ring: ServiceClientsRing): ServiceIdentity {
  const clientSecret = currentKey(ring).clients.worker;
  if (!clientSecret)
    throw new Error(
      'service-clients.json holds no secret for the worker: generate it with lib/crypto/keys-cli',
    );
  return { clientId: 'worker', clientSecret };
}

const renewBeforeMs = 60_000;

/** The REST API as the worker calls it: under its service identity, with a token that renews itself. */
export function openApi(baseUrl: string, identity: ServiceIdentity): PurserApi {
  let token: { value: string; renewAt: number } | null = null;
  const renew = async (): Promise<string> => {
    const anonymousApi = createPurserApi({ baseUrl, token: async () => null });
    const { data } = await anonymousApi.POST('/api/v1/accounts/service-tokens', {
      body: { client_id: identity.clientId, client_secret: identity.clientSecret },
    });
    if (!data) throw new Error('The api gave no service token');
    token = { value: data.access_token, renewAt: Date.now() + data.expires_in * 1000 - renewBeforeMs };
    return token.value;
  };
  const current = async () => (token && token.renewAt > Date.now() ? token.value : renew());
  return createPurserApi({ baseUrl, token: current, headers: injectTrace });
}

/**
 * The Idempotency-Key of an effect: workflow, step, business id. A retry of the activity repeats it; nothing random
 * and no run id is in it, so that it also survives a reset.
 */
export function effectKey(businessId: string): { 'Idempotency-Key': string } {
  const { workflowExecution, activityType } = Context.current().info;
  return { 'Idempotency-Key': `${workflowExecution?.workflowId ?? 'none'}/${activityType}/${businessId}` };
}

/** The one edge where errors become failures of an activity: refusals are final, outages are tried again. */
export async function asFailure<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const isPassing =
      [401, 408, 429].includes(error.status) || error.code === 'request.idempotency_key_in_flight';
    const isFinal = error.status < 500 && !isPassing;
    throw ApplicationFailure.create({
      type: error.code,
      message: error.code,
      nonRetryable: isFinal,
      nextRetryDelay: error.retryAfterSeconds ? `${error.retryAfterSeconds}s` : undefined,
    });
  }
}

/** The key of a step that may rightly happen again later in a client's life: this run's own step, retries included. */
export function stepKey(step: string): { 'Idempotency-Key': string } {
  const { workflowExecution, activityId } = Context.current().info;
  const { workflowId = 'none', runId = 'none' } = workflowExecution ?? {};
  return { 'Idempotency-Key': `${workflowId}/${runId}/${activityId}/${step}` };
}
