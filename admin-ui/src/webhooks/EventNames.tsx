import type { WebhookDelivery } from '../../../domain/webhooks/schema.js';
import { useT } from '../providers/i18n-provider.js';
import type { MessageKey } from '../providers/i18n-provider.js';

const names: Record<WebhookDelivery['type'], MessageKey> = {
  'onboarding.decided': 'webhooks.types.decided',
  'screening.hit_decided': 'webhooks.types.hit_decided',
  'screening.hit_found': 'webhooks.types.hit_found',
  'screening.hit_reopened': 'webhooks.types.hit_reopened',
  'webhook.test': 'webhooks.types.test',
};

/** What events are called, with commas between. */
export function EventNames({ events }: { events: readonly WebhookDelivery['type'][] }) {
  const t = useT();
  return events.map((event) => t(names[event])).join(', ');
}
