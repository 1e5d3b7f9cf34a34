import { Context } from '@temporalio/activity';
import type { AttemptOutcome, NextStep } from '../domain/webhooks/rules.js';
import { bodyOf } from '../sdk/client.js';
import { asFailure, effectKey } from './api.js';
import type { PostOptions } from './clients/webhook-post.js';
import { postWebhook } from './clients/webhook-post.js';
import type { ActivityDeps } from './deps.js';

interface OfAttempt {
  delivery_id: string;
  /** Counted from one. */
  number: number;
}

/** What knocks at other people's doors, on a queue of its own: slow ones hold up nothing else. */
export interface WebhookSendingActivities {
  /** One attempt; null when there was nothing to send any more. */
  sendWebhook(input: OfAttempt): Promise<AttemptOutcome | null>;
}

/** What the book of record is told of it. */
export interface WebhookRecordActivities {
  /** Keeps what an attempt came to; answers what follows. */
  recordWebhookAttempt(input: OfAttempt & { outcome: AttemptOutcome }): Promise<NextStep>;
}

const attempts = '/api/v1/webhooks/deliveries/{id}/attempts' as const;

/** The api signs: no secret comes here, and none into a history. */
export function createWebhookSendingActivities(
  { api }: Pick<ActivityDeps, 'api'>,
  options: PostOptions,
): WebhookSendingActivities {
  return {
    async sendWebhook({ delivery_id, number }) {
      const params = { path: { id: delivery_id }, header: attemptKey(number) };
      const { request } = await asFailure(() => bodyOf(api.POST(attempts, { params, body: { number } })));
      return request && postWebhook(request, options);
    },
  };
}

export function createWebhookRecordActivities({ api }: Pick<ActivityDeps, 'api'>): WebhookRecordActivities {
  return {
    recordWebhookAttempt: ({ delivery_id, number, outcome }) => {
      const params = { path: { id: delivery_id }, header: effectKey(`${delivery_id}/${number}`) };
      const body = { number, ...outcome };
      return asFailure(async () => stepOf(await bodyOf(api.POST(`${attempts}/outcome`, { params, body }))));
    },
  };
}

/** A knock that is repeated because its worker died is signed anew: an old signature would be refused. */
function attemptKey(number: number): { 'Idempotency-Key': string } {
  const { workflowExecution, attempt } = Context.current().info;
  return { 'Idempotency-Key': `${workflowExecution?.workflowId ?? 'none'}/send/${number}/${attempt}` };
}

function stepOf({
  state,
  wait_seconds,
}: {
  state: NextStep['state'];
  wait_seconds: number | null;
}): NextStep {
  if (state === 'pending') return { state, wait_seconds: wait_seconds ?? 0 };
  return { state, wait_seconds: null };
}
