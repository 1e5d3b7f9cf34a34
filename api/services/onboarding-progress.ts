import { ServiceError, WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import { ApplicationModel } from '../../db/models/applications.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { procedureProgress, type ProcedureStanding } from '../../domain/onboarding/views.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read } from '../work.js';

/** A page waits for it, though not for anything else. */
const answerWithinMs = 2_000;

/** Where the procedure of an application stands, asked of the workflow itself. Its silence is an answer too. */
export async function getProgress(context: Context, id: string): Promise<ProcedureStanding> {
  const application = await read(context, async (trx) => ApplicationModel.query(trx).findById(id));
  if (!application) throw problem('onboarding.application_not_found');
  const { workflow } = await context.temporal();
  return askProcedure(workflow, id);
}

export function askProcedure(workflows: WorkflowClient, applicationId: string): Promise<ProcedureStanding> {
  return workflows.withDeadline(Date.now() + answerWithinMs, () => ask(workflows, applicationId));
}

async function ask(workflows: WorkflowClient, applicationId: string): Promise<ProcedureStanding> {
  const handle = workflows.getHandle(onboardingWorkflowId(applicationId));
  const described = await orNull(handle.describe().catch(nobody));
  if (described === null) return silent('temporal_silent');
  if (described === 'nobody') return silent('not_begun');
  const { name } = described.status;
  if (name === 'COMPLETED') return silent('ended');
  if (name !== 'RUNNING' && name !== 'PAUSED') return silent('stopped');
  const told = await orNull(handle.query<unknown, []>('getProgress'));
  if (told === null) return silent('worker_silent');
  return { standing: 'running', progress: progressOf(told) };
}

const silent = (standing: ProcedureStanding['standing']): ProcedureStanding => ({ standing, progress: null });

function nobody(error: unknown): 'nobody' {
  if (error instanceof WorkflowNotFoundError) return 'nobody';
  throw error;
}

/** Null when the server did not answer, in time or at all. */
async function orNull<T>(question: Promise<T>): Promise<T | null> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

/** Workflows stay with the build that they began on: an older one says less, a newer one may say other things. */
function progressOf(told: unknown): ProcedureStanding['progress'] {
  const less = { waiting_code: null, waiting_since: null, owners: null, next_timer: null };
  const inFull = procedureProgress.safeParse(told);
  if (inFull.success) return inFull.data;
  const inWords = procedureProgress.pick({ state: true, waiting_for: true }).safeParse(told);
  return inWords.success ? { ...less, ...inWords.data } : null;
}
