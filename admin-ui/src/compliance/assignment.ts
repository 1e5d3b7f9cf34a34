import { isLiveCase } from '../../../domain/compliance/case-rules.js';
import type { CaseRow } from './types.js';

export interface AssignmentPlan {
  kind: 'assign' | 'reassign' | 'same' | 'skip';
  willChange: boolean;
}

/** What giving a case to somebody would do, before it is done. */
export function assignmentOf(
  row: Pick<CaseRow, 'state' | 'assignee_id'>,
  assigneeId: string,
): AssignmentPlan {
  if (!isLiveCase(row.state)) return { kind: 'skip', willChange: false };
  if (row.assignee_id === null) return { kind: 'assign', willChange: true };
  return row.assignee_id === assigneeId
    ? { kind: 'same', willChange: false }
    : { kind: 'reassign', willChange: true };
}
