import type { Client } from '@temporalio/client';
import { idFromKey } from '../../lib/ids.js';
import type { AnswerIdentityCheckInput, SandboxBehaviour } from '../../domain/onboarding/facts.js';
import type { IdentityProvider, IdentityQuestion } from './identity-provider.js';

/**
 * A provider of our own for demonstrations and tests. It answers by webhook like a real one; a word in the person's
 * name says how: LATE, TWICE, NEVER, FAIL, REVIEW. Its answers are workflows, so that a crash loses none.
 */
export function createSandboxProvider(temporal: () => Promise<Client>, taskQueue: string): IdentityProvider {
  return {
    name: 'sandbox',
    async ask(question) {
      const reference = `sandbox-${idFromKey(question.key)}`;
      const input: AnswerIdentityCheckInput = {
        reference,
        kind: question.kind,
        behaviour: behaviourOf(question),
      };
      const client = await temporal();
      await client.workflow
        .start('answerIdentityCheck', {
          workflowId: `identity-check/${reference}`,
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          workflowIdConflictPolicy: 'USE_EXISTING',
          taskQueue,
          args: [input],
        })
        .catch(ignoreAnswered);
      return { reference };
    },
  };
}

const words: Record<string, SandboxBehaviour> = {
  LATE: 'late',
  TWICE: 'twice',
  NEVER: 'never',
  FAIL: 'fail',
  REVIEW: 'review',
};

function behaviourOf(question: IdentityQuestion): SandboxBehaviour {
  const word = question.name
    .toUpperCase()
    .split(/[^A-Z]+/)
    .find((each) => each in words);
  return (word && words[word]) || 'prompt';
}

function ignoreAnswered(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'WorkflowExecutionAlreadyStartedError') throw error;
}
