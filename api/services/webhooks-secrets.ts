import { webhookSecretPlace } from '../../db/models/webhook-endpoints.js';
import type { WebhookEndpoint } from '../../domain/webhooks/schema.js';
import { openField, sealField } from '../../lib/crypto/sealed-field.js';
import type { Context } from '../context.js';

type Keys = Pick<Context, 'keys'>;
type Sealed = Pick<WebhookEndpoint, 'id' | 'sealed_secret' | 'sealed_previous' | 'previous_until'>;

export function sealWebhookSecret({ keys }: Keys, endpointId: string, secret: string): string {
  return sealField(keys.sealedFields, webhookSecretPlace(endpointId), secret).toString('base64url');
}

/** The secrets that sign at a moment: the current one, and the earlier one while its time lasts. */
export function signingSecrets({ keys }: Keys, endpoint: Sealed, now: Date): string[] {
  const { id, sealed_secret, sealed_previous, previous_until } = endpoint;
  const open = (sealed: string) =>
    openField(keys.sealedFields, webhookSecretPlace(id), Buffer.from(sealed, 'base64url'));
  const hasPrevious = sealed_previous !== null && previous_until !== null && previous_until > now;
  return [open(sealed_secret), ...(hasPrevious ? [open(sealed_previous)] : [])];
}
