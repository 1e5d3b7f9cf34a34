import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { monospaced } from '../layout/tokens.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useT } from '../providers/i18n-provider.js';
import { changesOf } from './changes.js';

interface ChangesProps {
  before: unknown;
  after: unknown;
}

/** Field by field what it was and what it became. */
export function Changes({ before, after }: ChangesProps) {
  const t = useT();
  const changes = changesOf(before, after);
  if (changes.length === 0) return null;
  return (
    <TableFrame label={t('audit.changes')}>
      <Table
        aria-label={t('audit.changes')}
        sx={{
          '& td': {
            fontFamily: monospaced,
            fontSize: '0.75rem',
            overflowWrap: 'anywhere',
            verticalAlign: 'top',
          },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{t('audit.field')}</TableCell>
            <TableCell>{t('audit.before')}</TableCell>
            <TableCell>{t('audit.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ field, from, to }) => (
            <TableRow key={field}>
              <TableCell sx={{ pl: 0 }}>{field}</TableCell>
              <TableCell sx={{ color: (theme) => theme.tokens.tones.refused.ink }}>{from}</TableCell>
              <TableCell sx={{ color: (theme) => theme.tokens.tones.done.ink }}>{to}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}
