import {
  webhookData,
  webhookExample,
  webhookMessage,
  webhookMessageTypes,
  type WebhookMessageType,
} from '../domain/webhooks/messages.js';
import { schemaOf, type Json } from './openapi-schema.js';

/** What is sent to endpoints, by the event, for the document that also says what is taken. */
export function webhooksOf(): Json {
  return Object.fromEntries(webhookMessageTypes.map((type) => [type, { post: sent(type) }]));
}

function sent(type: WebhookMessageType): Json {
  const schema = schemaOf(webhookMessage(type), 'output');
  return {
    summary: webhookData[type].when,
    description: 'Signed in the header Purser-Signature; docs/webhooks.md says how.',
    tags: ['webhooks'],
    requestBody: {
      required: true,
      content: { 'application/json': { schema, example: webhookExample(type) } },
    },
    responses: { '2XX': { description: 'Taken; anything else is sent again later' } },
  };
}
