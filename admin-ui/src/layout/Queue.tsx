import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState, type ReactNode } from 'react';
import { useListController, type RaRecord } from 'react-admin';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import { useFormat } from './use-format.js';
import { PageTitle } from './PageTitle.js';
import { ProblemPanel } from './ProblemPanel.js';
import { QueueBody } from './QueueBody.js';
import { ColumnChooser, useColumns } from './QueueColumns.js';
import { QueueFilters } from './QueueFilters.js';
import { QueuePager } from './QueuePager.js';
import { QueueViews } from './QueueViews.js';
import type { BulkAction, Column, FilterField, View } from './queue-types.js';
import { StaleNotice } from './StaleNotice.js';
import { useListStart } from './use-list-start.js';
import { useGoodTime } from './use-good-time.js';
import { useSteadyRows } from './use-steady-rows.js';

export interface QueueProps<Row extends RaRecord> {
  resource: string;
  title: MessageKey;
  columns: Column<Row>[];
  views?: View[];
  /** How many records each view holds, by its id. */
  counts?: Record<string, number>;
  filters?: FilterField[];
  bulk?: BulkAction<Row>[];
  /** Where a row leads; null when it has no file of its own. */
  addressOf?: (row: Row) => string | null;
  /** Live topic that tells of changes. */
  topic?: string;
  empty: { title: MessageKey; why: MessageKey; action?: { label: MessageKey; to: string } };
  actions?: ReactNode;
  perPage?: number;
}

/** A list that somebody works through. */
export function Queue<Row extends RaRecord>(props: QueueProps<Row>) {
  const { resource, title, views = [], filters = [], bulk = [] } = props;
  const { sort, filter: startFilter = {} } = useListStart(resource);
  const t = useT();
  const format = useFormat();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  const [isMarking, setIsMarking] = useState(false);
  const list = useListController<Row>({
    resource,
    sort,
    perPage: props.perPage ?? 50,
    // Each page is guarded already: asking once more would hold its rows back for a render.
    disableAuthentication: true,
    filterDefaultValues: startFilter,
    queryOptions: { onError: () => {} },
  });
  const signature = JSON.stringify([list.page, list.perPage, list.sort, list.filterValues]);
  const data = list.isPlaceholderData ? undefined : list.data;
  const steady = useSteadyRows<Row>({
    resource,
    topic: props.topic ?? null,
    rows: data,
    signature,
    perPage: list.perPage,
  });
  const goodAtMs = useGoodTime(list.data);
  const chosen = useColumns(resource, props.columns);

  return (
    <Box component="section" aria-labelledby="queue-title">
      <PageTitle
        id="queue-title"
        text={t(title)}
        detail={list.total === undefined ? '' : format.number(list.total)}
        actions={
          <>
            {bulk.length > 0 && isPhone && (
              <Button onClick={() => setIsMarking(!isMarking)}>{t('layout.queue.select')}</Button>
            )}
            {!isPhone && <ColumnChooser {...chosen} all={props.columns} />}
            {props.actions}
          </>
        }
      />
      <QueueViews
        resource={resource}
        views={views}
        counts={props.counts}
        filter={list.filterValues}
        setFilter={(filter) => list.setFilters(filter, {})}
      />
      <QueueFilters
        fields={filters}
        values={list.filterValues}
        start={startFilter}
        setValues={(values) => list.setFilters(values, {})}
      />
      {list.error && list.data && <StaleNotice at={goodAtMs} retry={() => void list.refetch()} />}
      {list.error && !list.data ? (
        <ProblemPanel error={list.error} retry={() => void list.refetch()} />
      ) : (
        <QueueBody
          {...props}
          list={list}
          steady={steady}
          columns={isPhone ? props.columns : chosen.columns}
          isPhone={isPhone}
          isMarking={isMarking}
        />
      )}
      <QueuePager list={list} />
      <Typography role="status" variant="caption" sx={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {list.isFetching ? t('layout.loading') : ''}
      </Typography>
    </Box>
  );
}
