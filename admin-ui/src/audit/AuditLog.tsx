import Box from '@mui/material/Box';
import { nouns } from '../../../domain/nouns.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField } from '../layout/queue-types.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { ActionText } from './ActionText.js';
import { AuditDetails } from './AuditDetails.js';
import { Actor } from './Actor.js';
import { NounName } from './NounName.js';
import type { AuditEntry } from './types.js';
import { Verification } from './Verification.js';

/** Everything that was done or refused, link by link of the chain. */
export function AuditLog() {
  const t = useT();
  const filters: FilterField[] = [
    {
      kind: 'choice',
      source: 'noun',
      label: 'audit.noun',
      choices: nouns.map((id) => ({ id, name: t(`audit.nouns.${id}`) })),
    },
    { kind: 'text', source: 'action', label: 'audit.action' },
    { kind: 'text', source: 'actor_id', label: 'audit.actor_id' },
    { kind: 'text', source: 'record_id', label: 'audit.record_id' },
    {
      kind: 'choice',
      source: 'outcome',
      label: 'audit.outcome',
      choices: (['done', 'refused'] as const).map((id) => ({ id, name: t(`states.outcome.${id}`) })),
    },
    { kind: 'day', edge: 'from', source: 'from', label: 'audit.from' },
    { kind: 'day', edge: 'to', source: 'to', label: 'audit.to' },
  ];
  return (
    <>
      <Queue<AuditEntry>
        resource="audit"
        title="audit.title"
        columns={columns}
        filters={filters}
        empty={{ title: 'audit.empty', why: 'audit.empty_why' }}
        actions={<Verification />}
      />
    </>
  );
}

const columns: Column<AuditEntry>[] = [
  {
    id: 'at',
    label: 'audit.at',
    sort: 'at',
    card: 'line',
    width: 190,
    render: ({ at }) => <DateTime value={at} />,
  },
  {
    id: 'action',
    label: 'audit.action',
    sort: 'action',
    grows: true,
    card: 'title',
    render: (entry) => (
      <AuditDetails entry={entry}>
        <ActionText action={entry.action} />
      </AuditDetails>
    ),
  },
  {
    id: 'outcome',
    label: 'audit.outcome',
    sort: 'outcome',
    card: 'state',
    render: ({ outcome }) => <StateChip noun="outcome" state={outcome} />,
  },
  {
    id: 'actor',
    label: 'audit.actor',
    sort: 'actor_id',
    card: 'line',
    render: (entry) => <Actor entry={entry} />,
  },
  {
    id: 'noun',
    label: 'audit.noun',
    sort: 'noun',
    isOptional: true,
    render: ({ noun }) => <NounName noun={noun} />,
  },
  {
    id: 'record',
    label: 'audit.record_id',
    card: 'line',
    render: ({ record_id }) => (record_id ? <CopyableId value={record_id} /> : '—'),
  },
  { id: 'code', label: 'audit.code', isOptional: true, render: ({ code }) => code ?? '—' },
  {
    id: 'trace',
    label: 'layout.error.trace',
    isOptional: true,
    render: ({ trace_id }) => (trace_id ? <CopyableId value={trace_id} /> : '—'),
  },
  {
    id: 'place',
    label: 'audit.place',
    render: ({ day, sequence }) => (
      <Box component="span" sx={{ color: 'text.secondary' }}>{`${day} / ${sequence}`}</Box>
    ),
  },
];
