import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { CopyableId } from '../layout/CopyableId.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { AuditCheckpoint } from './types.js';

const SHOWN = 5;

/** The newest signed statements about the chain, kept where the database cannot reach them. */
export function Checkpoints() {
  const t = useT();
  const query = useApi<AuditCheckpoint[]>('/audit/checkpoints', { perPage: SHOWN });
  return (
    <div>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('audit.checkpoints')}
      </Typography>
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <Typography sx={{ color: 'text.secondary' }}>{t('audit.no_checkpoints')}</Typography>
          ) : (
            <Table aria-label={t('audit.checkpoints')}>
              <TableHead>
                <TableRow>
                  <TableCell sx={{ pl: 0 }}>{t('audit.place')}</TableCell>
                  <TableCell>{t('audit.signed_at')}</TableCell>
                  <TableCell>{t('audit.hash')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.id}>
                    <TableCell sx={{ pl: 0 }}>{`${row.day} / ${row.sequence}`}</TableCell>
                    <TableCell>
                      <DateTime value={row.at} />
                    </TableCell>
                    <TableCell>
                      <CopyableId value={row.hash} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )
        }
      </Loaded>
    </div>
  );
}
