import Box from '@mui/material/Box';
import Alert from '@mui/material/Alert';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip, ToneChip } from '../layout/StateChip.js';
import { TableFrame } from '../layout/TableFrame.js';
import { DateTime, Day } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { codeOf } from './list-code.js';
import { ReleaseList } from './ReleaseList.js';
import type { ListsState, ListStatus } from './types.js';

/** The sanctions lists in force: of which day each is, when it was last found current, and whether approvals pass. */
export function ListsPage() {
  const t = useT();
  const lists = useApi<ListStatus[]>('/compliance/lists');
  return (
    <Box component="section">
      <PageTitle text={t('compliance.lists.title')} />
      <ListsStanding />
      <Loaded query={lists} skeleton={<RowsSkeleton rows={4} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('compliance.lists.empty')} why={t('compliance.lists.empty_why')} />
          ) : (
            <ListTable rows={rows} />
          )
        }
      </Loaded>
    </Box>
  );
}

/** In words: may somebody be approved today, and if not, because of which list. */
function ListsStanding() {
  const t = useT();
  const translate = useTranslate();
  const { data: state } = useApi<ListsState>('/compliance/lists/state');
  if (!state) return null;
  return (
    <Alert severity={state.ok ? 'success' : 'error'} sx={{ mb: 4, alignItems: 'flex-start' }}>
      {t(state.ok ? 'compliance.lists.approvals_pass' : 'compliance.lists.approvals_stopped')}
      {state.problems.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 4 }}>
          {state.problems.map(({ code, list, params }) => (
            <li key={`${code}${list}`}>
              {translate(`compliance.list_problems.${code}`, {
                ...params,
                list: t(`compliance.list_names.${list}`),
              })}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}

function ListTable({ rows }: { rows: ListStatus[] }) {
  const t = useT();
  const format = useFormat();
  const canDecide = useCan('compliance:decide');
  return (
    <TableFrame isFramed label={t('compliance.lists.title')}>
      <Table aria-label={t('compliance.lists.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('compliance.lists.list')}</TableCell>
            <TableCell>{t('layout.state')}</TableCell>
            <TableCell>{t('compliance.lists.as_of')}</TableCell>
            <TableCell>{t('compliance.lists.checked')}</TableCell>
            <TableCell align="right">{t('compliance.lists.entries')}</TableCell>
            <TableCell>{t('compliance.lists.publisher')}</TableCell>
            <TableCell>{t('compliance.lists.loaded')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell sx={{ fontWeight: 560 }}>{t(`compliance.list_names.${codeOf(row.list)}`)}</TableCell>
              <TableCell>
                <StateChip noun="list" state={row.state} />
                {row.state === 'held' && canDecide && <ReleaseList row={row} />}
              </TableCell>
              <TableCell>
                <Day value={row.as_of} />
              </TableCell>
              <TableCell>
                <Box sx={{ mb: 1 }}>
                  {row.checked_at ? <DateTime value={row.checked_at} /> : t('compliance.lists.never_checked')}
                </Box>
                <ToneChip tone={row.is_fresh ? 'done' : 'refused'}>
                  {t('compliance.lists.age_of', {
                    smart_count: row.age_days,
                    age: format.number(row.age_days),
                    max: format.number(row.max_age_days),
                  })}
                </ToneChip>
              </TableCell>
              <TableCell align="right">{format.number(row.entry_count)}</TableCell>
              <TableCell>
                {row.publisher}
                <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', overflowWrap: 'anywhere' }}>
                  {row.source}
                </Box>
              </TableCell>
              <TableCell>
                <DateTime value={row.loaded_at} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}
