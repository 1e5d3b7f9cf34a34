import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { TableFrame } from '../../layout/TableFrame.js';
import { useFormat } from '../../layout/use-format.js';
import { rangeText } from './range-text.js';
import type { Ownership } from './types.js';
import { useOwnershipText } from './use-ownership-text.js';

/** The same graph for who reads by ear: a row a line. */
export function LinkTable({ view }: { view: Ownership }) {
  const words = useOwnershipText();
  const format = useFormat();
  const nameOf = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? words('nameless');
  return (
    <TableFrame label={words('links')}>
      <Table aria-label={words('links')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{words('holder')}</TableCell>
            <TableCell>{words('held')}</TableCell>
            <TableCell align="right">{words('economic')}</TableCell>
            <TableCell align="right">{words('votes')}</TableCell>
            <TableCell>{words('interest')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {view.links.map(({ holder, subject, economic, votes, types }) => (
            <TableRow key={`${holder} ${subject}`}>
              <TableCell sx={{ pl: 0 }}>{nameOf(holder)}</TableCell>
              <TableCell>{nameOf(subject)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {rangeText(economic, format.decimal)}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {rangeText(votes, format.decimal)}
              </TableCell>
              <TableCell>{types.map((type) => words(`interests.${type}`)).join(', ')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}
