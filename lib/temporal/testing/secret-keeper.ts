/**
 * Carries one secret through everything that Temporal writes down: input, memo, signal, activity input, result,
 * heartbeat and failure, and how it ends itself. Only tests run it, to look for the secret in the history afterwards.
 */
import {
  ApplicationFailure,
  condition,
  defineSignal,
  proxyActivities,
  setHandler,
  sleep,
  upsertMemo,
} from '@temporalio/workflow';
import type { SecretActivities } from './secret-activities.js';

export const released = defineSignal<[string]>('released');

export interface KeepSecretInput {
  secret: string;
  ending: 'return' | 'fail' | 'wait';
}

const activities = proxyActivities<SecretActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumAttempts: 1 },
});

export async function keepSecret({
  secret,
  ending,
}: KeepSecretInput): Promise<{ secret: string; heard: string }> {
  let heard = '';
  setHandler(released, (word) => {
    heard = word;
  });
  upsertMemo({ note: secret });
  const repeated = await activities.repeatSecret(secret);
  await activities.failWithSecret(secret).catch(() => undefined);
  await sleep(1);
  if (ending === 'fail')
    throw ApplicationFailure.nonRetryable(`It was ${repeated}`, 'SecretFailure', { secret });
  if (ending === 'wait') await condition(() => heard !== '');
  return { secret: repeated, heard };
}
