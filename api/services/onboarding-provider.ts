import { ApplicationModel } from '../../db/models/applications.js';
import { checkByReference } from '../../db/models/checks.js';
import type { ProviderEvent } from '../../domain/onboarding/inputs.js';
import { hmacSha256Hex, isSameSecret } from '../../lib/crypto/hash.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { claimKey, isKept, releaseKey } from '../middleware/idempotency.js';
import { transact } from '../work.js';
import { emitApplication } from './onboarding-moves.js';

const toleranceSeconds = 300;
const route = 'post /api/v1/onboarding/provider-events';

export interface SignedEvent {
  rawBody: Buffer;
  signature: string;
  body: ProviderEvent;
}

export interface ProviderReceipt {
  outcome: 'accepted' | 'ignored';
}

/**
 * Takes what the identity provider reports: late, twice, or about something that nobody asked. The signature is
 * HMAC-SHA-256 over `<t>.<body>` in `Purser-Signature: t=<seconds>,v1=<hex>`, with any secret that is not retired yet.
 */
export async function takeProviderEvent(context: Context, event: SignedEvent): Promise<ProviderReceipt> {
  assertSigned(context, event);
  const principal = {
    ...context.principal,
    kind: 'service' as const,
    id: 'identity-provider',
    role: 'service' as const,
  };
  const provider = { ...context, principal };
  // A provider that reports again stamps it anew: the time does not make it another report.
  const { event_id, reference, outcome } = event.body;
  const request = JSON.stringify({ reference, outcome });
  const claim = await claimKey(provider, { principal, route, key: event_id, request, status: 202 });
  if (isKept(claim)) return receiptOf(claim.response);
  try {
    return await report({ ...provider, claim }, event.body);
  } catch (error) {
    await releaseKey(context, claim);
    throw error;
  }
}

function report(context: Context, event: ProviderEvent): Promise<ProviderReceipt> {
  return transact(context, async (work) => {
    const { reference, outcome, event_id, at } = event;
    const asked = await checkByReference(work.trx, reference);
    const application = asked && (await ApplicationModel.query(work.trx).findById(asked.application_id));
    if (!asked || !application) {
      work.audit({
        action: 'onboarding.provider_event_ignored',
        noun: 'onboarding',
        record_id: null,
        after: { event_id, reference, outcome, at },
      });
      return { outcome: 'ignored' };
    }
    work.audit({
      action: 'onboarding.provider_event',
      noun: 'onboarding',
      record_id: application.id,
      after: { event_id, check_id: asked.id, outcome, at },
    });
    const facts = {
      check_id: asked.id,
      check_kind: asked.kind,
      reference,
      outcome,
      provider_event_id: event_id,
    };
    emitApplication(work, application, 'onboarding.provider_reported', facts);
    return { outcome: 'accepted' };
  });
}

function assertSigned({ keys, clock }: Context, { rawBody, signature }: SignedEvent): void {
  const parts = signature.split(',').map((part) => part.trim().split('='));
  const valueOf = (name: string) => parts.filter(([key]) => key === name).map(([, value]) => value ?? '');
  const [seconds = ''] = valueOf('t');
  const age = Math.abs(clock.now().getTime() / 1000 - Number(seconds));
  if (!/^\d{1,12}$/.test(seconds) || age > toleranceSeconds)
    throw problem('onboarding.provider_event_refused');
  const expected = keys.providerWebhook.keys.map(({ secret }) =>
    hmacSha256Hex(Buffer.from(secret), Buffer.concat([Buffer.from(`${seconds}.`), rawBody])),
  );
  const isSigned = valueOf('v1').some((given) => expected.some((right) => isSameSecret(given, right)));
  if (!isSigned) throw problem('onboarding.provider_event_refused');
}

function receiptOf(response: unknown): ProviderReceipt {
  const isAccepted =
    typeof response === 'object' &&
    response !== null &&
    'outcome' in response &&
    response.outcome === 'accepted';
  return { outcome: isAccepted ? 'accepted' : 'ignored' };
}
