import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useEffect } from 'react';
import { QueueFilters } from './QueueFilters.js';
import { QueueViews } from './QueueViews.js';
import type { FilterField, View } from './queue-types.js';
import { RowsSkeleton } from './Skeletons.js';
import { TableFrame } from './TableFrame.js';

interface RehearsedPartsProps {
  onDrawn: () => void;
}

/** The parts of a list without anything in them. */
export function RehearsedParts({ onDrawn }: RehearsedPartsProps) {
  useEffect(onDrawn, []);
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
        </Table>
      </TableFrame>
      <RowsSkeleton rows={1} />
    </>
  );
}

const views: View[] = [{ id: 'all', label: 'layout.queue.any', filter: {} }];
const fields: FilterField[] = [
  { kind: 'choice', source: 'state', label: 'layout.state', choices: [] },
  { kind: 'text', source: 'id', label: 'layout.id' },
];
