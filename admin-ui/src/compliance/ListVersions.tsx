import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Facts } from '../layout/Facts.js';
import { Panel } from '../layout/Panel.js';
import { StateChip, ToneChip } from '../layout/StateChip.js';
import { TableFrame } from '../layout/TableFrame.js';
import { DateTime, Day } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useCan } from '../providers/hooks.js';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import { codeOf } from './list-code.js';
import { ListChanges } from './ListChanges.js';
import { ReleaseList } from './ReleaseList.js';
import type { ListStatus } from './types.js';

/** The versions of the lists: a table at the desk, one below the other on a phone. */
export function ListVersions({ rows }: { rows: ListStatus[] }) {
  const t = useT();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  if (isPhone)
    return (
      <Box sx={{ display: 'grid', gap: 3 }}>
        {rows.map((row) => (
          <Panel key={row.id} title={t(`compliance.list_names.${codeOf(row.list)}`)}>
            <Facts facts={columns.map(({ label, render }) => ({ label: t(label), value: render(row) }))} />
          </Panel>
        ))}
      </Box>
    );
  return (
    <TableFrame isFramed label={t('compliance.lists.title')}>
      <Table aria-label={t('compliance.lists.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('compliance.lists.list')}</TableCell>
            {columns.map(({ label, align }) => (
              <TableCell key={label} align={align}>
                {t(label)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell sx={{ fontWeight: 560 }}>{t(`compliance.list_names.${codeOf(row.list)}`)}</TableCell>
              {columns.map(({ label, align, render }) => (
                <TableCell key={label} align={align}>
                  {render(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}

interface ListColumn {
  label: MessageKey;
  align?: 'right';
  render: (row: ListStatus) => ReactNode;
}

const columns: ListColumn[] = [
  { label: 'layout.state', render: (row) => <Standing row={row} /> },
  { label: 'compliance.lists.as_of', render: ({ as_of }) => <Day value={as_of} /> },
  { label: 'compliance.lists.checked', render: (row) => <Age row={row} /> },
  { label: 'compliance.lists.entries', align: 'right', render: (row) => <Entries row={row} /> },
  { label: 'compliance.lists.publisher', render: (row) => <Source row={row} /> },
  { label: 'compliance.lists.loaded', render: ({ loaded_at }) => <DateTime value={loaded_at} /> },
];

interface RowProps {
  row: ListStatus;
}

function Standing({ row }: RowProps) {
  const canDecide = useCan('compliance:decide');
  return (
    <>
      <StateChip noun="list" state={row.state} />
      {row.state === 'held' && canDecide && <ReleaseList row={row} />}
      <ListChanges row={row} />
    </>
  );
}

function Age({ row }: RowProps) {
  const t = useT();
  const format = useFormat();
  // Nobody else publishes it: it is as the house left it.
  if (row.list === 'own') return '–';
  return (
    <>
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
    </>
  );
}

function Entries({ row }: RowProps) {
  return useFormat().number(row.entry_count);
}

function Source({ row }: RowProps) {
  const translate = useTranslate();
  return (
    <>
      {row.publisher}
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', overflowWrap: 'anywhere' }}>
        {translate(`compliance.lists.sources.${row.source}`, { _: row.source })}
      </Box>
    </>
  );
}
