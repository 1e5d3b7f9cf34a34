import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import type { RaRecord } from 'react-admin';
import { useT } from '../providers/i18n-provider.js';
import { Pager } from './Pager.js';
import type { Queued } from './queue-types.js';

const PAGE_SIZES = [25, 50, 100, 200];

/** Which part of the list is shown, in pages of the size that the person likes, and the way to the rest. */
export function QueuePager<Row extends RaRecord>({ list }: { list: Queued<Row> }) {
  const t = useT();
  const { page, perPage, total = 0 } = list;
  if (total <= Math.min(perPage, PAGE_SIZES[0] ?? 0)) return null;
  return (
    <Pager page={page} perPage={perPage} total={total} setPage={list.setPage}>
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
    </Pager>
  );
}
