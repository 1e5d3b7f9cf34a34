/**
 * One event on its way to one endpoint. It is sent, what came back is written into the book of record, and the book says
 * what follows: nothing more, or another attempt after a pause that grows, for some days. Whether the endpoint still takes
 * anything is asked before every attempt. The bytes are signed by the api each time; no secret passes here.
 */
import { proxyActivities, setCurrentDetails, sleep, upsertSearchAttributes } from '@temporalio/workflow';
import type { WebhookRecordActivities, WebhookSendingActivities } from '../../activities/webhooks.js';
import type { DeliverWebhookInput, DeliveryState } from '../../domain/webhooks/rules.js';
import { recordWrite, webhookSending } from '../../lib/temporal/activity-profiles.js';
import { queues } from '../../lib/temporal/queues.js';
import { stateKey } from '../../lib/temporal/search-attributes.js';

const sending = proxyActivities<WebhookSendingActivities>({ ...webhookSending, taskQueue: queues.webhooks });
const records = proxyActivities<WebhookRecordActivities>(recordWrite);

export interface WebhookDelivered {
  state: DeliveryState;
  attempts: number;
}

export async function deliverWebhook({ delivery_id }: DeliverWebhookInput): Promise<WebhookDelivered> {
  for (let number = 1; ; number += 1) {
    const outcome = await sending.sendWebhook({ delivery_id, number });
    if (!outcome) return ended('skipped', number - 1);
    const next = await records.recordWebhookAttempt({ delivery_id, number, outcome });
    if (next.wait_seconds === null) return ended(next.state, number);
    setCurrentDetails(`**waiting** — attempt ${number + 1} in ${next.wait_seconds} s`);
    await sleep(next.wait_seconds * 1000);
  }
}

function ended(state: DeliveryState, attempts: number): WebhookDelivered {
  upsertSearchAttributes([{ key: stateKey, value: state }]);
  setCurrentDetails(`**${state}** after ${attempts}`);
  return { state, attempts };
}
