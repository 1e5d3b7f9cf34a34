import { CancellationScope, log } from '@temporalio/workflow';

export interface Undo {
  /** Before the step: what it undoes may never have happened, which must be no harm. */
  add(step: () => Promise<unknown>): void;
}

/** Runs steps; when one fails or the workflow is cancelled, what was begun is undone, the last first, beyond any cancellation. */
export async function withUndo<T>(run: (undo: Undo) => Promise<T>): Promise<T> {
  const steps: (() => Promise<unknown>)[] = [];
  try {
    return await run({ add: (step) => void steps.unshift(step) });
  } catch (error) {
    await CancellationScope.nonCancellable(async () => {
      for (const step of steps)
        await step().catch((failure: unknown) => log.error('not_undone', { failure: String(failure) }));
    });
    throw error;
  }
}
