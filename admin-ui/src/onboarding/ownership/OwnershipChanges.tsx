import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { OwnershipChanges as Changes } from '../../../../domain/onboarding/ownership/schema.js';
import { Loaded } from '../../layout/Loaded.js';
import { TableFrame } from '../../layout/TableFrame.js';
import { useFormat } from '../../layout/use-format.js';
import { useApi } from '../../providers/hooks.js';
import { useT } from '../../providers/i18n-provider.js';
import type { Wire } from '../../providers/wire.js';
import { rangeText } from './range-text.js';
import { useOwnershipText } from './use-ownership-text.js';

type Compared = Wire<Changes>;
type Part = Compared['changes'][number]['after'];

interface OwnershipChangesProps {
  path: string;
  query: { day: string | undefined; rule: string | undefined };
}

/** What the newest statements say otherwise than what was known before them. */
export function OwnershipChanges({ path, query }: OwnershipChangesProps) {
  const words = useOwnershipText();
  const format = useFormat();
  const compared = useApi<Compared>(`${path}/changes`, query);
  return (
    <Loaded query={compared} skeleton={<Skeleton variant="rounded" height={120} />}>
      {({ before, changes }) => (
        <Box component="section" aria-label={words('changes')}>
          <Typography variant="h3" component="h2">
            {words('changes')}
          </Typography>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
            {before?.imported_at
              ? words('since_package', { day: format.dateTime(before.imported_at) })
              : words('since_declared')}
          </Typography>
          {changes.length === 0 ? (
            <Typography>{words('no_changes')}</Typography>
          ) : (
            <ChangeTable changes={changes} />
          )}
        </Box>
      )}
    </Loaded>
  );
}

function ChangeTable({ changes }: Pick<Compared, 'changes'>) {
  const t = useT();
  const words = useOwnershipText();
  const format = useFormat();
  return (
    <TableFrame label={words('changes')}>
      <Table aria-label={words('changes')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{t('onboarding.name')}</TableCell>
            <TableCell>{words('what_changed')}</TableCell>
            <TableCell align="right">{words('before')}</TableCell>
            <TableCell align="right">{words('now')}</TableCell>
            <TableCell>{words('since')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ kind, name, since, before, after }) => (
            <TableRow key={`${before?.id} ${after?.id}`}>
              <TableCell sx={{ pl: 0 }}>{name ?? words('nameless')}</TableCell>
              <TableCell>{words(`change_kinds.${kind}`)}</TableCell>
              <PartCell part={before} />
              <PartCell part={after} />
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {since ? format.day(since) : words('since_unknown')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}

/** The share, and the votes where they are others. */
function PartCell({ part }: { part: Part }) {
  const words = useOwnershipText();
  const format = useFormat();
  const [economic, votes] = part
    ? [rangeText(part.economic, format.decimal), rangeText(part.votes, format.decimal)]
    : ['—', '—'];
  return (
    <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
      {economic}
      {votes !== economic && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          {words('votes')}: {votes}
        </Box>
      )}
    </TableCell>
  );
}
