import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { RaRecord } from 'react-admin';
import { useT } from '../providers/i18n-provider.js';
import type { Column, Queued } from './queue-types.js';
import { cellClass, rowClass } from './queue-look.js';
import { RowLink } from './RowLink.js';
import { TableFrame } from './TableFrame.js';
import { useCursor } from './use-cursor.js';
import { useShownRows } from './use-shown-rows.js';

export interface QueueRowsProps<Row extends RaRecord> {
  steady: { rows: Row[]; goneIds: Set<string | number>; changedIds: Set<string> };
  columns: Column<Row>[];
  addressOf: (row: Row) => string | null;
  list: Queued<Row>;
}

/** The list as a table for the desk: sorted by its heads, walked by j and k, opened by Enter. */
export function QueueTable<Row extends RaRecord>({
  steady,
  columns,
  addressOf,
  list,
  canMark,
}: QueueRowsProps<Row> & { canMark: boolean }) {
  const t = useT();
  const { rows } = steady;
  const shown = useShownRows(rows);
  const cursor = useCursor({ rows, addressOf, mark: canMark ? (id) => list.onToggleItem(id) : undefined });
  const isAllMarked = rows.every(({ id }) => list.selectedIds.includes(id));
  const markAll = () => list.onSelect(isAllMarked ? [] : rows.map(({ id }) => id));
  return (
    <TableFrame label={t('layout.queue.rows')}>
      <Table sx={{ '& td:first-of-type, & th:first-of-type': { pl: 3 } }}>
        <TableHead>
          <TableRow>
            {canMark && (
              <TableCell padding="checkbox">
                <Checkbox
                  checked={isAllMarked}
                  indeterminate={!isAllMarked && list.selectedIds.length > 0}
                  onChange={markAll}
                  slotProps={{ input: { 'aria-label': t('layout.queue.select_all') } }}
                />
              </TableCell>
            )}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} list={list} />
            ))}
          </TableRow>
        </TableHead>
        <tbody className="rows">
          {shown.map((row, index) => (
            <tr
              key={row.id}
              ref={cursor.at === index ? cursor.ref : undefined}
              onClick={(event) => cursor.onClick(event, row)}
              className={rowClass({
                isAtCursor: cursor.at === index,
                isChanged: steady.changedIds.has(String(row.id)),
                isGone: steady.goneIds.has(row.id),
                isLink: addressOf(row) !== null,
                isSelected: list.selectedIds.includes(row.id),
              })}
            >
              {canMark && (
                <td className="mark">
                  <input
                    type="checkbox"
                    className="row-mark"
                    checked={list.selectedIds.includes(row.id)}
                    onChange={() => list.onToggleItem(row.id)}
                    aria-label={t('layout.queue.select_row')}
                  />
                </td>
              )}
              {columns.map((column, place) => (
                <td key={column.id} className={cellClass(column, columns)} style={{ width: column.width }}>
                  {place === 0 ? (
                    <RowLink address={addressOf(row)}>{column.render(row)}</RowLink>
                  ) : (
                    column.render(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function HeadCell<Row extends RaRecord>({ column, list }: { column: Column<Row>; list: Queued<Row> }) {
  const t = useT();
  const { field, order } = list.sort;
  const isActive = column.sort !== undefined && column.sort === field;
  const direction = order === 'ASC' ? 'asc' : 'desc';
  const { sort } = column;
  return (
    <TableCell align={column.align} sortDirection={isActive ? direction : false}>
      {sort ? (
        <TableSortLabel
          active={isActive}
          direction={isActive ? direction : 'asc'}
          onClick={() => list.setSort({ field: sort, order: isActive && order === 'ASC' ? 'DESC' : 'ASC' })}
        >
          {t(column.label)}
        </TableSortLabel>
      ) : (
        t(column.label)
      )}
    </TableCell>
  );
}
