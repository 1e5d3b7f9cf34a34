import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import type { RaRecord } from 'react-admin';
import { useT } from '../providers/i18n-provider.js';
import type { Queued } from './queue-types.js';
import { useFormat } from './use-format.js';

const PAGE_SIZES = [25, 50, 100, 200];

/** Which part of the list is shown, and the way to the rest. */
export function QueuePager<Row extends RaRecord>({ list }: { list: Queued<Row> }) {
  const t = useT();
  const format = useFormat();
  const { page, perPage, total = 0 } = list;
  if (total <= Math.min(perPage, PAGE_SIZES[0] ?? 0)) return null;
  const from = (page - 1) * perPage + 1;
  const range = t('layout.queue.range', {
    from: format.number(from),
    to: format.number(Math.min(from + perPage - 1, total)),
    total: format.number(total),
  });
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 2,
        mt: 2,
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      <Select
        variant="outlined"
        size="small"
        value={perPage}
        onChange={(event) => list.setPerPage(Number(event.target.value))}
        inputProps={{ 'aria-label': t('layout.queue.page_size') }}
        sx={{ fontSize: 'inherit' }}
      >
        {[...new Set([...PAGE_SIZES, perPage])].map((size) => (
          <MenuItem key={size} value={size}>
            {t('layout.queue.per_page', { size })}
          </MenuItem>
        ))}
      </Select>
      <span>{range}</span>
      <IconButton
        aria-label={t('layout.queue.previous')}
        disabled={page <= 1}
        onClick={() => list.setPage(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        aria-label={t('layout.queue.next')}
        disabled={page * perPage >= total}
        onClick={() => list.setPage(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Box>
  );
}
