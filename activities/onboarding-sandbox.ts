import { createHmac } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { currentKey, type SecretRing } from '../lib/crypto/key-ring.js';
import type { ProviderOutcome } from '../domain/onboarding/facts.js';

export type SandboxActivities = ReturnType<typeof createSandboxActivities>;

export interface SandboxDeps {
  apiUrl: string;
  webhookKeys: SecretRing;
}

const timeoutMs = 10_000;

/** The sandbox provider's own side: it knows the webhook's address and secret, nothing else of the house. */
export function createSandboxActivities({ apiUrl, webhookKeys }: SandboxDeps) {
  return {
    async reportToWebhook(event: {
      event_id: string;
      reference: string;
      outcome: ProviderOutcome;
    }): Promise<void> {
      const at = Math.floor(Date.now() / 1000);
      const body = JSON.stringify({ ...event, at: new Date(at * 1000).toISOString() });
      const signature = createHmac('sha256', currentKey(webhookKeys).secret)
        .update(`${at}.${body}`)
        .digest('hex');
      const answer = await fetch(`${apiUrl}/api/v1/onboarding/provider-events`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Purser-Signature': `t=${at},v1=${signature}` },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok)
        throw ApplicationFailure.create({ type: 'webhook.refused', message: String(answer.status) });
    },
  };
}
