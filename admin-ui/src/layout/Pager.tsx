import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { useFormat } from './use-format.js';

interface PagerProps {
  page: number;
  perPage: number;
  total: number;
  setPage: (page: number) => void;
  /** Before the range, such as a choice of the page's size. */
  children?: ReactNode;
}

/** Which part of a long list is shown, and the way to the rest; nothing where all of it is. */
export function Pager({ page, perPage, total, setPage, children }: PagerProps) {
  const t = useT();
  const format = useFormat();
  if (!children && total <= perPage) return null;
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
      {children}
      <span>{range}</span>
      <IconButton
        aria-label={t('layout.queue.previous')}
        disabled={page <= 1}
        onClick={() => setPage(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        aria-label={t('layout.queue.next')}
        disabled={page * perPage >= total}
        onClick={() => setPage(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Box>
  );
}
