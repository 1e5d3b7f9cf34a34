import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

interface FactsProps {
  title?: string;
  facts: Fact[];
  /** Where there is little room: names take only what they need. */
  isNarrow?: boolean;
}

/** What is known, name beside value; a value that is not there is shown as missing, not left out. */
export function Facts({ title, facts, isNarrow = false }: FactsProps) {
  return (
    <Box component="section" sx={{ mb: 5, '&:last-child': { mb: 0 } }}>
      {title && (
        <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
          {title}
        </Typography>
      )}
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: {
            xs: '1fr',
            sm: isNarrow ? 'fit-content(45%) minmax(0, 1fr)' : 'minmax(120px, 200px) minmax(0, 1fr)',
          },
          rowGap: { xs: 0, sm: 1.5 },
          columnGap: 4,
          fontSize: '0.8125rem',
        }}
      >
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, mb: { xs: 2, sm: 0 }, overflowWrap: 'anywhere' }}>
              {isMissing(value) ? (
                <Box component="span" sx={{ color: 'text.disabled' }}>
                  —
                </Box>
              ) : (
                value
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function isMissing(value: ReactNode): boolean {
  return value === undefined || value === null || value === '' || value === false;
}
