import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { Timeline } from './Timeline.js';
import type { AuditEntry } from './types.js';

interface RecordHistoryProps {
  noun: string;
  recordId: string;
}

const SHOWN = 50;

/** Who did what to one record, straight from the audit. */
export function RecordHistory({ noun, recordId }: RecordHistoryProps) {
  const t = useT();
  const query = useApi<AuditEntry[]>('/audit/entries', {
    perPage: SHOWN,
    sort: 'at',
    order: 'DESC',
    filter: JSON.stringify({ noun, record_id: recordId }),
  });
  return (
    <Loaded
      query={query}
      skeleton={
        <Panel title={t('layout.timeline.title')}>
          <RowsSkeleton rows={4} />
        </Panel>
      }
    >
      {(entries) => (
        <Timeline
          entries={entries.map((entry) => ({
            ...entry,
            actor: { id: entry.actor_id, full_name: entry.actor_name, role: entry.actor_role },
            detail: null,
            hit: null,
            state_before: null,
            state_after: null,
          }))}
        />
      )}
    </Loaded>
  );
}
