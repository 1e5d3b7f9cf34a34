import type { View } from '../layout/queue-types.js';

/** The saved filters of the house; their ids are those of `GET /compliance/case-counts`. */
export const caseViews: View[] = [
  { id: 'all', label: 'compliance.views.all', filter: { state: 'live' } },
  { id: 'mine', label: 'compliance.views.mine', filter: { assignee_id: 'me', state: 'live' } },
  { id: 'unassigned', label: 'compliance.views.unassigned', filter: { assignee_id: 'none', state: 'live' } },
  { id: 'overdue', label: 'compliance.views.overdue', filter: { due: 'overdue' } },
  { id: 'due_today', label: 'compliance.views.due_today', filter: { due: 'today' } },
  { id: 'recommended', label: 'compliance.views.recommended', filter: { state: 'recommended' } },
  {
    id: 'waiting_for_client',
    label: 'compliance.views.waiting_for_client',
    filter: { state: 'waiting_for_client' },
  },
  { id: 'snoozed', label: 'compliance.views.snoozed', filter: { state: 'snoozed' } },
  { id: 'every', label: 'compliance.views.every', filter: {} },
];
