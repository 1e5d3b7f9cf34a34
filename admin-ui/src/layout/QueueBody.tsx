import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { RaRecord } from 'react-admin';
import { useT } from '../providers/i18n-provider.js';
import { EmptyState } from './EmptyState.js';
import { isSameFilter } from './own-views.js';
import type { QueueProps } from './Queue.js';
import { QueueCards } from './QueueCards.js';
import { QueueSelection } from './QueueSelection.js';
import { QueueTable } from './QueueTable.js';
import type { Queued } from './queue-types.js';
import { RowsSkeleton } from './Skeletons.js';
import { useListStart } from './use-list-start.js';
import type { SteadyList } from './use-steady-rows.js';

interface QueueBodyProps<Row extends RaRecord> extends QueueProps<Row> {
  list: Queued<Row>;
  steady: SteadyList<Row>;
  isPhone: boolean;
  isMarking: boolean;
}

/** The rows of a list, or why there are none. */
export function QueueBody<Row extends RaRecord>(props: QueueBodyProps<Row>) {
  const { list, steady, columns, bulk = [], addressOf = () => null } = props;
  const t = useT();
  const selected = steady.rows.filter(({ id }) => list.selectedIds.includes(id));
  const rows = { steady, columns, addressOf, list };
  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        backgroundColor: 'background.paper',
        overflow: 'clip',
        opacity: list.isPlaceholderData ? 0.6 : 1,
      }}
    >
      {steady.newCount > 0 && (
        <Button fullWidth variant="text" color="primary" onClick={steady.settle} sx={{ borderRadius: 0 }}>
          {t('layout.queue.new_rows', { smart_count: steady.newCount })}
        </Button>
      )}
      {selected.length > 0 && <QueueSelection rows={selected} actions={bulk} clear={list.onUnselectItems} />}
      {list.isPending && <RowsSkeleton />}
      {!list.isPending && steady.rows.length === 0 && <NoRows {...props} />}
      {steady.rows.length > 0 &&
        (props.isPhone ? (
          <QueueCards {...rows} isMarking={props.isMarking} />
        ) : (
          <QueueTable {...rows} canMark={bulk.length > 0} />
        ))}
    </Box>
  );
}

/** Nothing matches, or there is nothing yet: two different things to do about it. */
function NoRows<Row extends RaRecord>({ list, resource, views = [], empty }: QueueBodyProps<Row>) {
  const t = useT();
  const { filter: startFilter = {} } = useListStart(resource);
  const { filterValues } = list;
  const isView =
    isSameFilter(filterValues, {}) || views.some(({ filter }) => isSameFilter(filter, filterValues));
  if (isView) {
    const { action } = empty;
    return (
      <EmptyState
        title={t(empty.title)}
        why={t(empty.why)}
        action={action && { ...action, label: t(action.label) }}
      />
    );
  }
  return (
    <EmptyState
      title={t('layout.queue.nothing_found')}
      why={t('layout.queue.nothing_found_why')}
      action={{ label: t('layout.queue.clear_filters'), onClick: () => list.setFilters(startFilter, {}) }}
    />
  );
}
