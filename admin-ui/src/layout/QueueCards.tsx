import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { RaRecord } from 'react-admin';
import { useT } from '../providers/i18n-provider.js';
import type { Column } from './queue-types.js';
import type { QueueRowsProps } from './QueueTable.js';
import { RowLink } from './RowLink.js';
import { useShownRows } from './use-shown-rows.js';

/** The list on a phone: a card a row, with the columns that say they belong on it. */
export function QueueCards<Row extends RaRecord>({
  steady,
  columns,
  addressOf,
  list,
  isMarking,
}: QueueRowsProps<Row> & { isMarking: boolean }) {
  const shown = useShownRows(steady.rows);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {shown.map((row) => (
        <Box
          key={row.id}
          component="li"
          sx={{
            display: 'flex',
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-child': { borderBottom: 0 },
            filter: steady.goneIds.has(row.id) ? 'grayscale(1)' : undefined,
            textDecoration: steady.goneIds.has(row.id) ? 'line-through' : undefined,
            backgroundColor: steady.changedIds.has(String(row.id))
              ? (theme) => theme.tokens.changed
              : undefined,
          }}
        >
          {isMarking && (
            <Checkbox
              checked={list.selectedIds.includes(row.id)}
              onChange={() => list.onToggleItem(row.id)}
            />
          )}
          <Card row={row} columns={columns} address={addressOf(row)} />
        </Box>
      ))}
    </Box>
  );
}

function Card<Row extends RaRecord>({
  row,
  columns,
  address,
}: {
  row: Row;
  columns: Column<Row>[];
  address: string | null;
}) {
  const t = useT();
  const part = (card: Column<Row>['card']) => columns.filter((column) => column.card === card);
  return (
    <Box
      sx={{
        position: 'relative',
        flex: 1,
        minWidth: 0,
        p: 3,
        '& a': { '&::after': { content: '""', position: 'absolute', inset: 0 } },
      }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between' }}>
        <Box sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>
          {part('title').map((column) => (
            <RowLink key={column.id} address={address}>
              {column.render(row)}
            </RowLink>
          ))}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
          {part('state').map((column) => (
            <Box key={column.id}>{column.render(row)}</Box>
          ))}
        </Box>
      </Box>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'auto 1fr',
          columnGap: 3,
          rowGap: 0.5,
          m: 0,
          mt: 2,
          fontSize: '0.8125rem',
        }}
      >
        {part('line').map((column) => (
          <Box key={column.id} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {t(column.label)}
            </Box>
            <Box
              component="dd"
              sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', position: 'relative', zIndex: 1 }}
            >
              {column.render(row)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
