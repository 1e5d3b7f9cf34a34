import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { PageTitle } from './PageTitle.js';
import { useFormat } from './use-format.js';
import { useNow } from './use-now.js';

interface BoardProps {
  title: string;
  /** When the newest fact behind the figures happened. */
  asOf: string | null;
  actions?: ReactNode;
  figures: ReactNode;
  charts: ReactNode;
}

/** A few figures that somebody acts on, then charts, each with the list behind it. */
export function Board({ title, asOf, actions, figures, charts }: BoardProps) {
  const t = useT();
  const format = useFormat();
  const nowMs = useNow();
  return (
    <Box component="section">
      <PageTitle
        text={title}
        actions={actions}
        detail={
          asOf && (
            <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.disabled' }}>
              {t('layout.board.as_of', {
                at: format.dateTime(asOf),
                age: format.duration(nowMs - Date.parse(asOf)),
              })}
            </Box>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          mb: 4,
          gridTemplateColumns: {
            xs: 'repeat(2, minmax(0, 1fr))',
            md: 'repeat(3, minmax(0, 1fr))',
            lg: 'repeat(auto-fit, minmax(150px, 1fr))',
          },
        }}
      >
        {figures}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          '& > .wide': { gridColumn: '1 / -1' },
        }}
      >
        {charts}
      </Box>
    </Box>
  );
}
