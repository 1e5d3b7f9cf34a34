import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { useFormat } from './use-format.js';
import { useNow } from './use-now.js';

export interface DeskPane {
  id: string;
  title: string;
  /** Place in the grid, such as `1 / 1 / 3 / 2` (row start, column start, row end, column end). */
  area: string;
  /** When its newest data arrived, in milliseconds of the epoch; null while nothing has come. */
  freshAtMs: number | null;
  render: () => ReactNode;
}

interface DeskProps {
  panes: DeskPane[];
  /** Sizes of columns and rows; they never depend on what is in them. */
  columns: string;
  rows: string;
  /** Height of what stands above the desk on its page. */
  abovePx?: number;
}

/** The bar on top and the margins of the page. */
const SHELL_PX = 96;

/** Data older than this is greyed and says its age. */
const STALE_MS = 5000;

/** Panes that keep their size whatever happens in them, for work in seconds: books, tickets, orders. */
export function Desk({ panes, columns, rows, abovePx = 0 }: DeskProps) {
  return (
    <Box
      sx={{
        display: { xs: 'flex', md: 'grid' },
        flexDirection: 'column',
        gap: 2,
        height: { md: `calc(100dvh - ${SHELL_PX + abovePx}px)` },
        minHeight: { md: 640 },
        gridTemplateColumns: columns,
        gridTemplateRows: rows,
      }}
    >
      {panes.map((pane) => (
        <Pane key={pane.id} pane={pane} />
      ))}
    </Box>
  );
}

function Pane({ pane }: { pane: DeskPane }) {
  const t = useT();
  const format = useFormat();
  const ageMs = useNow() - (pane.freshAtMs ?? 0);
  const isStale = pane.freshAtMs === null || ageMs > STALE_MS;
  return (
    <Box
      component="section"
      aria-label={pane.title}
      sx={{
        gridArea: pane.area,
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        minWidth: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        backgroundColor: 'background.paper',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          gap: 2,
          alignItems: 'center',
          height: 32,
          px: 2,
          borderBottom: 1,
          borderColor: 'divider',
          fontSize: '0.75rem',
          fontWeight: 600,
        }}
      >
        <Box sx={{ flex: 1 }}>{pane.title}</Box>
        {isStale && (
          <Box role="status" sx={{ color: (theme) => theme.tokens.tones.waiting.ink }}>
            {pane.freshAtMs === null
              ? t('layout.desk.nothing_yet')
              : t('layout.desk.stale', { age: format.duration(ageMs) })}
          </Box>
        )}
      </Box>
      <Box
        tabIndex={0}
        role="group"
        aria-label={pane.title}
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          filter: isStale ? 'grayscale(1)' : 'none',
          opacity: isStale ? 0.6 : 1,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {pane.render()}
      </Box>
    </Box>
  );
}
