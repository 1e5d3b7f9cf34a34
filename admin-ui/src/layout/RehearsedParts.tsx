import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useEffect } from 'react';
import { DeadlineBar } from './DeadlineBar.js';
import { QueueFilters } from './QueueFilters.js';
import { QueueViews } from './QueueViews.js';
import type { FilterField, View } from './queue-types.js';
import { RowLink } from './RowLink.js';
import { RowsSkeleton } from './Skeletons.js';
import { StateChip } from './StateChip.js';
import { TableFrame } from './TableFrame.js';
import { Relative } from './Time.js';
import { useCountries } from './use-countries.js';

interface RehearsedPartsProps {
  onDrawn: () => void;
}

/** The parts of a list, with one row of what lists show most. */
export function RehearsedParts({ onDrawn }: RehearsedPartsProps) {
  useEffect(onDrawn, []);
  const { all: choices } = useCountries();
  const fields: FilterField[] = [
    { kind: 'choice', source: 'country', label: 'layout.country', choices },
    { kind: 'text', source: 'id', label: 'layout.id' },
  ];
  return (
    <>
      <QueueViews resource="rehearsal" views={views} filter={{}} setFilter={() => {}} />
      <QueueFilters fields={fields} values={{}} start={{}} setValues={() => {}} />
      <TableFrame label="">
        <Table>
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">
                <Checkbox />
              </TableCell>
              <TableCell>
                <TableSortLabel active direction="asc" />
              </TableCell>
            </TableRow>
          </TableHead>
          <tbody className="rows">
            <tr>
              <td>
                <RowLink address="/">{clock.opened_at}</RowLink>
              </td>
              <td>
                <StateChip noun="case" state="open" />
              </td>
              <td>
                <DeadlineBar clock={clock} />
              </td>
              <td>
                <Relative value={clock.opened_at} />
              </td>
            </tr>
          </tbody>
        </Table>
      </TableFrame>
      <RowsSkeleton rows={1} />
    </>
  );
}

const views: View[] = [{ id: 'all', label: 'layout.queue.any', filter: {} }];
const clock = {
  opened_at: '2026-01-01T00:00:00.000Z',
  due_at: '2026-01-02T00:00:00.000Z',
  clock_stopped_at: null,
  warned_at: null,
  breached_at: null,
};
