import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { cardTableStyle } from './card-table-style.js';

/** The table of what waits for a second person; on a phone its rows are cards. */
export function ProposalsFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label={label}
      sx={{ overflowX: 'auto', mx: -2, mb: 4, pb: 2, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box component="table" sx={cardTableStyle}>
        {children}
      </Box>
    </Box>
  );
}
