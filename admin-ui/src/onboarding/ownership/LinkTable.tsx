import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { TableFrame } from '../../layout/TableFrame.js';
import { useFormat } from '../../layout/use-format.js';
import { useT } from '../../providers/i18n-provider.js';
import { rangeText } from './range-text.js';
import type { Ownership } from './types.js';

/** The same graph for who reads by ear: a row a line. */
export function LinkTable({ view }: { view: Ownership }) {
  const t = useT();
  const format = useFormat();
  const nameOf = (id: string) =>
    view.nodes.find((node) => node.id === id)?.name ?? t('onboarding.ownership.nameless');
  return (
    <TableFrame label={t('onboarding.ownership.links')}>
      <Table aria-label={t('onboarding.ownership.links')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{t('onboarding.ownership.holder')}</TableCell>
            <TableCell>{t('onboarding.ownership.held')}</TableCell>
            <TableCell align="right">{t('onboarding.ownership.economic')}</TableCell>
            <TableCell align="right">{t('onboarding.ownership.votes')}</TableCell>
            <TableCell>{t('onboarding.ownership.interest')}</TableCell>
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
              <TableCell>
                {types.map((type) => t(`onboarding.ownership.interests.${type}`)).join(', ')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}
