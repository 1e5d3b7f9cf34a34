import { StateChip } from '../layout/StateChip.js';
import { DeadlineBar } from '../layout/DeadlineBar.js';
import { CountryName } from '../layout/CountryName.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Say } from '../layout/Say.js';
import { DateTime, Relative } from '../layout/Time.js';
import type { Column } from '../layout/queue-types.js';
import { Assignee } from './Assignee.js';
import { clockOf } from './clock.js';
import { SnoozeMark } from './SnoozeMark.js';
import { OpenHits } from './OpenHits.js';
import type { CaseRow } from './types.js';

/** What the case queue may show; the first is always there. */
export const caseColumns: Column<CaseRow>[] = [
  {
    id: 'client',
    label: 'compliance.case.client',
    card: 'title',
    render: ({ application }) => application.display_name,
  },
  {
    id: 'state',
    label: 'layout.state',
    sort: 'state',
    card: 'state',
    render: (row) => (
      <>
        <StateChip noun="case" state={row.state} /> <SnoozeMark one={row} />
      </>
    ),
  },
  {
    id: 'risk',
    label: 'compliance.risk.title',
    card: 'state',
    render: ({ application }) =>
      application.risk_level ? <StateChip noun="risk" state={application.risk_level} /> : '—',
  },
  {
    id: 'hits',
    label: 'compliance.hits.short',
    align: 'right',
    card: 'line',
    render: ({ open_hits }) => <OpenHits count={open_hits} />,
  },
  {
    id: 'reason',
    label: 'compliance.case.reason',
    card: 'line',
    render: ({ reason }) => <Say text={`compliance.reasons.${reason}`} />,
  },
  {
    id: 'country',
    label: 'layout.country',
    render: ({ application }) => <CountryName code={application.country} />,
  },
  {
    id: 'priority',
    label: 'compliance.case.priority',
    isOptional: true,
    sort: 'priority',
    align: 'right',
    render: ({ priority }) => priority,
  },
  {
    id: 'assignee',
    label: 'compliance.case.assignee',
    card: 'line',
    render: (row) => <Assignee row={row} />,
  },
  {
    id: 'due',
    label: 'compliance.case.deadline',
    sort: 'due_at',
    card: 'line',
    width: 130,
    render: (row) => <DeadlineBar clock={clockOf(row)} />,
  },
  {
    id: 'opened',
    label: 'compliance.case.opened',
    isOptional: true,
    sort: 'opened_at',
    render: ({ opened_at }) => <Relative value={opened_at} />,
  },
  {
    id: 'kind',
    label: 'onboarding.kind',
    isOptional: true,
    render: ({ application }) => <Say text={`onboarding.kinds.${application.kind}`} />,
  },
  {
    id: 'client_state',
    label: 'onboarding.client_state',
    isOptional: true,
    render: ({ application }) => <StateChip noun="application" state={application.state} />,
  },
  {
    id: 'updated',
    label: 'layout.updated',
    sort: 'updated_at',
    isOptional: true,
    render: ({ updated_at }) => <DateTime value={updated_at} />,
  },
  { id: 'id', label: 'layout.id', isOptional: true, render: ({ id }) => <CopyableId value={id} /> },
];
