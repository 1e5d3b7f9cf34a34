import { standingEndpoints, WebhookEndpointModel } from '../../db/models/webhook-endpoints.js';
import { lockUser } from '../../db/models/global-users.js';
import { eventsFor, type WebhookEventType } from '../../domain/webhooks/events.js';
import type { AddEndpointInput, ChangeEndpointInput } from '../../domain/webhooks/inputs.js';
import { endpointsAtMost } from '../../domain/webhooks/rules.js';
import type { EndpointView, NewSecretView } from '../../domain/webhooks/views.js';
import { newWebhookSecret } from '../../lib/crypto/webhook-signature.js';
import { newId } from '../../lib/ids.js';
import { webhookRules, whyNotSentTo } from '../../lib/net/webhook-address.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { readSetting } from './settings.js';
import { endpointViewOf, owned, ownEndpoint, ownerOf } from './webhooks-endpoints.js';
import { sealWebhookSecret } from './webhooks-secrets.js';

const minuteMs = 60_000;

/**
 * Adds an endpoint; the answer is the only place where its secret ever stands. Errors: `webhooks.endpoints_full`,
 * `request.invalid` for an address that may not be called and for events that its owner may not hear of.
 */
export function addEndpoint(context: Context, input: AddEndpointInput): Promise<NewSecretView> {
  return transact(context, async (work) => {
    const { trx, now, principal } = work;
    assertTerms(context, input);
    // Those who add at the same time are counted one after the other.
    await lockUser(trx, principal.id);
    if ((await owned(standingEndpoints(trx), principal).resultSize()) >= endpointsAtMost)
      throw problem('webhooks.endpoints_full');
    const id = newId();
    const secret = newWebhookSecret();
    const added = await WebhookEndpointModel.query(trx).insertAndFetch({
      ...input,
      id,
      user_id: ownerOf(principal),
      state: 'enabled',
      sealed_secret: sealWebhookSecret(context, id, secret),
      version: 1,
      created_by: principal.id,
      created_at: now,
      changed_at: now,
    });
    audit(work, 'webhooks.add_endpoint', id, { after: input });
    return { ...(await endpointViewOf(trx, added, now)), secret };
  });
}

interface Change {
  id: string;
  /** As the caller saw it. */
  version: number;
  change: ChangeEndpointInput;
}

export function changeEndpoint(context: Context, { id, version, change }: Change): Promise<EndpointView> {
  return transact(context, async (work) => {
    const { trx, now } = work;
    const before = await ownEndpoint(trx, work.principal, id);
    if (before.version !== version) {
      const current = await endpointViewOf(trx, before, now);
      throw problem('webhooks.endpoint_stale', undefined, { current });
    }
    assertTerms(context, change);
    const changed = await patch(work, before, {
      ...change,
      ...(change.state === 'enabled' ? { failing_since: null } : {}),
    });
    const { url, events, description, state } = before;
    audit(work, 'webhooks.change_endpoint', id, {
      before: { url, events, description, state },
      after: change,
    });
    return endpointViewOf(trx, changed, now);
  });
}

/** Nothing more is sent there; what was sent stays on record. */
export function removeEndpoint(context: Context, id: string): Promise<void> {
  return transact(context, async (work) => {
    const before = await ownEndpoint(work.trx, work.principal, id);
    await patch(work, before, { removed_at: work.now });
    audit(work, 'webhooks.remove_endpoint', id, { before: { url: before.url } });
  });
}

/** Another secret; the earlier one signs beside it for the time that the setting gives. */
export function rotateSecret(context: Context, id: string): Promise<NewSecretView> {
  return transact(context, async (work) => {
    const { trx, now } = work;
    const before = await ownEndpoint(trx, work.principal, id);
    const overlapMinutes = await readSetting(trx, 'webhooks.secret_overlap_minutes');
    const previous_until = overlapMinutes > 0 ? new Date(now.getTime() + overlapMinutes * minuteMs) : null;
    const secret = newWebhookSecret();
    const rotated = await patch(work, before, {
      sealed_secret: sealWebhookSecret(context, id, secret),
      sealed_previous: previous_until && before.sealed_secret,
      previous_until,
    });
    audit(work, 'webhooks.rotate_secret', id, { after: { previous_until } });
    return { ...(await endpointViewOf(trx, rotated, now)), secret };
  });
}

function assertTerms(context: Context, { url, events }: Pick<ChangeEndpointInput, 'url' | 'events'>): void {
  const { role } = context.principal;
  const allowed: readonly WebhookEventType[] = role === 'anonymous' ? [] : eventsFor(role);
  const why = url === undefined ? null : whyNotSentTo(url, webhookRules(context.config));
  if (why !== null) throw invalid('/url', 'webhook_address', why);
  if (events?.some((event) => !allowed.includes(event)))
    throw invalid('/events', 'webhook_events', `Of ${allowed.join(', ')}`);
}

function invalid(pointer: string, code: string, detail: string) {
  return problem('request.invalid', undefined, { errors: [{ pointer, code, detail }] });
}

async function patch(
  { trx, now }: Work,
  before: WebhookEndpointModel,
  changes: Partial<WebhookEndpointModel>,
): Promise<WebhookEndpointModel> {
  const version = before.version + 1;
  return WebhookEndpointModel.query(trx).patchAndFetchById(before.id, {
    ...changes,
    version,
    changed_at: now,
  });
}

function audit(
  work: Work,
  action: string,
  record_id: string,
  facts: { before?: object; after?: object },
): void {
  work.audit({ action, noun: 'webhooks', record_id, ...facts });
}
