import { heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { injectTrace } from '../../tracing.js';

/** The activities of `keepSecret`; `traces` collects the trace in which each one ran. */
export function createSecretActivities(traces: string[] = []) {
  return {
    async repeatSecret(secret: string): Promise<string> {
      traces.push(injectTrace()['traceparent'] ?? 'none');
      heartbeat({ secret });
      return secret;
    },
    async failWithSecret(secret: string): Promise<void> {
      throw ApplicationFailure.create({ message: `Cannot keep ${secret}`, type: 'Leak', details: [secret] });
    },
  };
}

export type SecretActivities = ReturnType<typeof createSecretActivities>;
