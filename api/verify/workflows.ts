import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { isEnded, onboardingWorkflowId, type ApplicationState } from '../../domain/onboarding/rules.js';
import { readBook, resultOf, settledBefore, type Check, type CheckFinding } from './check.js';

interface Row {
  id: string;
  parent_id: string | null;
  state: ApplicationState;
  updated_at: Date;
}

/** Each live application has one open workflow, and nothing else has one. */
export const workflows: Check = async (context) => {
  const client = await context.deps.temporal();
  const open = await openWorkflows(client);
  const rows = await readBook(context, async (trx) => {
    const found: Row[] = await trx('applications').select('id', 'parent_id', 'state', 'updated_at');
    return found;
  });
  const before = settledBefore(context);
  const known = new Set(rows.map(({ id }) => onboardingWorkflowId(id)));
  const findings: CheckFinding[] = [];
  for (const row of rows.filter(({ updated_at }) => updated_at <= before)) {
    findings.push(...(await judge(client, row, open.has(onboardingWorkflowId(row.id)))));
  }
  for (const [workflowId, startedAt] of open) {
    if (known.has(workflowId) || startedAt > before) continue;
    findings.push({
      code: 'orphan_workflow',
      record_id: workflowId,
      detail: 'It is open and has no application',
    });
  }
  return resultOf(rows.length, findings);
};

async function openWorkflows(client: Client): Promise<Map<string, Date>> {
  const open = new Map<string, Date>();
  const query = "WorkflowType = 'onboardClient' AND ExecutionStatus = 'Running'";
  for await (const { workflowId, startTime } of client.workflow.list({ query }))
    open.set(workflowId, startTime);
  return open;
}

async function judge(client: Client, row: Row, isListed: boolean): Promise<CheckFinding[]> {
  const { id, state } = row;
  const isOpen =
    isListed === needsWorkflow(row) ? isListed : await isRunning(client, onboardingWorkflowId(id));
  if (isEnded(state) && isOpen)
    return [{ code: 'workflow_left_open', record_id: id, detail: `The application is ${state}` }];
  if (needsWorkflow(row) && !isOpen)
    return [{ code: 'workflow_missing', record_id: id, detail: `The application is ${state}` }];
  return [];
}

/** An owner or director gets a workflow when the company's comes to them; before that both ways are right. */
function needsWorkflow({ parent_id, state }: Row): boolean {
  if (isEnded(state)) return false;
  return parent_id === null || (state !== 'draft' && state !== 'submitted');
}

/** The list of open ones may lag; the server itself does not. */
async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING' || status.name === 'PAUSED';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
