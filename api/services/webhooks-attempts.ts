import type { Knex } from 'knex';
import { openAttemptsAt, WebhookAttemptModel } from '../../db/models/webhook-attempts.js';
import { WebhookDeliveryModel } from '../../db/models/webhook-deliveries.js';
import { WebhookEndpointModel } from '../../db/models/webhook-endpoints.js';
import { testEventType } from '../../domain/webhooks/events.js';
import type { AttemptOutcomeInput } from '../../domain/webhooks/inputs.js';
import {
  attemptLostMs,
  attemptsAtOnce,
  isGone,
  isHopeless,
  isSuccess,
  nextStep,
} from '../../domain/webhooks/rules.js';
import type { WebhookDelivery } from '../../domain/webhooks/schema.js';
import type { AttemptRequestView, NextStepView } from '../../domain/webhooks/views.js';
import { signWebhook } from '../../lib/crypto/webhook-signature.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { readSetting } from './settings.js';
import { tellOfDisabled } from './webhooks-notices.js';
import { signingSecrets } from './webhooks-secrets.js';

const busySeconds = 5;

/**
 * Opens an attempt and answers what is sent in it, signed for this moment: the secret itself leaves the api never. Null
 * when the delivery has ended or its endpoint takes nothing more. Errors: `webhooks.endpoint_busy`, for a while.
 */
export function openAttempt(
  context: Context,
  { id, number }: { id: string; number: number },
): Promise<AttemptRequestView> {
  return transact(context, async (work) => {
    const { delivery, endpoint } = await locked(work.trx, id);
    if (delivery.state !== 'pending') return { request: null };
    if (!(await takesMessages(work.trx, endpoint))) {
      await delivery.$query(work.trx).patch({ state: 'skipped', next_attempt_at: null, ended_at: work.now });
      return { request: null };
    }
    await assertRoom(work, delivery);
    await begin(work, delivery, number);
    const { url } = endpoint;
    const signature = signWebhook(delivery.body, signingSecrets(context, endpoint, work.now), work.now);
    return { request: { url, headers: headersOf(delivery, signature), body: delivery.body } };
  });
}

/** Keeps what an attempt came to and says what follows; of one that was kept already, what stands. */
export function closeAttempt(
  context: Context,
  id: string,
  { number, ...outcome }: AttemptOutcomeInput,
): Promise<NextStepView> {
  return transact(context, async (work) => {
    const { trx, now } = work;
    const { delivery, endpoint } = await locked(trx, id);
    const attempt = await WebhookAttemptModel.query(trx).findById([id, number]);
    if (!attempt) throw problem('webhooks.delivery_not_found');
    if (attempt.ended_at || delivery.state !== 'pending') return standing(delivery, now);
    await attempt.$query(trx).patch({ ...outcome, ended_at: now });
    context.metrics.webhookAttempts.inc({ result: isSuccess(outcome) ? 'delivered' : 'failed' });
    const isTest = delivery.type === testEventType;
    const isOver = !isTest && (await judge(work, endpoint, outcome));
    // A test is answered now or not at all.
    const pauses = isTest || isOver ? [] : await readSetting(trx, 'webhooks.retry_minutes');
    const { state, wait_seconds } = nextStep(outcome, number, pauses);
    const isPending = wait_seconds !== null;
    const next_attempt_at = isPending ? new Date(now.getTime() + wait_seconds * 1000) : null;
    await delivery.$query(trx).patch({ state, next_attempt_at, ended_at: isPending ? null : now });
    return { state, wait_seconds };
  });
}

/** The endpoint before the delivery, so that attempts at one endpoint wait for each other and not in a circle. */
async function locked(trx: Knex, id: string) {
  const seen = await WebhookDeliveryModel.query(trx).findById(id);
  if (!seen) throw problem('webhooks.delivery_not_found');
  const endpoint = await WebhookEndpointModel.query(trx).findById(seen.endpoint_id).forUpdate();
  if (!endpoint) throw problem('webhooks.endpoint_not_found');
  const delivery = await WebhookDeliveryModel.query(trx).findById(id).forUpdate().throwIfNotFound();
  return { delivery, endpoint };
}

/** One that stands, is enabled, and is the house's or of somebody who is not blocked. */
async function takesMessages(trx: Knex, endpoint: WebhookEndpointModel): Promise<boolean> {
  if (endpoint.removed_at || endpoint.state !== 'enabled') return false;
  if (!endpoint.user_id) return true;
  const owner: { id: string } | undefined = await trx('global_users')
    .where({ id: endpoint.user_id, status: 'active' })
    .first('id');
  return owner !== undefined;
}

async function assertRoom({ trx, now }: Work, { id, endpoint_id }: WebhookDelivery): Promise<void> {
  const lostBefore = new Date(now.getTime() - attemptLostMs);
  const open = await openAttemptsAt(trx, { endpointId: endpoint_id, deliveryId: id, lostBefore });
  if (open >= attemptsAtOnce)
    throw problem('webhooks.endpoint_busy', undefined, { retryAfterSeconds: busySeconds });
}

async function begin({ trx, now }: Work, delivery: WebhookDeliveryModel, number: number): Promise<void> {
  await trx('webhook_attempts')
    .insert({ delivery_id: delivery.id, number, started_at: now })
    .onConflict(['delivery_id', 'number'])
    .merge({ started_at: now });
  await delivery.$query(trx).patch({ attempts: Math.max(delivery.attempts, number) });
}

function headersOf({ id, event_id }: WebhookDelivery, signature: string): Record<string, string> {
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'Purser-Webhooks/1',
    'Purser-Delivery-Id': id,
    'Purser-Event-Id': event_id,
    'Purser-Signature': signature,
  };
}

/** What an outcome says of its endpoint; true when it is disabled by it. */
async function judge(
  work: Work,
  endpoint: WebhookEndpointModel,
  outcome: Pick<AttemptOutcomeInput, 'status'>,
): Promise<boolean> {
  const { trx, now } = work;
  if (isSuccess(outcome)) {
    if (endpoint.failing_since) await endpoint.$query(trx).patch({ failing_since: null });
    return false;
  }
  const failing_since = endpoint.failing_since ?? now;
  const afterDays = await readSetting(trx, 'webhooks.disable_after_days');
  const why = isGone(outcome) ? 'gone' : isHopeless(failing_since, now, afterDays) ? 'failures' : null;
  if (endpoint.state !== 'enabled' || why === null) {
    await endpoint.$query(trx).patch({ failing_since });
    return false;
  }
  const version = endpoint.version + 1;
  const changes = { failing_since, state: 'disabled_by_failures' as const, version, changed_at: now };
  await endpoint.$query(trx).patch(changes);
  const after = { state: changes.state, reason: why, failing_since };
  work.audit({ action: 'webhooks.disable_endpoint', noun: 'webhooks', record_id: endpoint.id, after });
  await tellOfDisabled(work, { ...endpoint, version, failing_since }, why);
  return true;
}

function standing({ state, next_attempt_at }: WebhookDelivery, now: Date): NextStepView {
  if (state !== 'pending') return { state, wait_seconds: null };
  const waitMs = (next_attempt_at?.getTime() ?? 0) - now.getTime();
  return { state, wait_seconds: Math.max(0, Math.ceil(waitMs / 1000)) };
}
