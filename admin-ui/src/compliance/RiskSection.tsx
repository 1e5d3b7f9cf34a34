import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface RiskSectionProps {
  title: string;
  detail: string;
  children: ReactNode;
}

/** A part of the model that is opened when somebody wants to see more of it than its name and its weight. */
export function RiskSection({ title, detail, children }: RiskSectionProps) {
  return (
    <Box
      component="details"
      sx={{ borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}
    >
      <Box
        component="summary"
        sx={{
          py: { xs: 3, md: 2 },
          cursor: 'pointer',
          fontSize: '0.8125rem',
          '&::marker': { color: 'text.disabled' },
        }}
      >
        <Box
          component="span"
          sx={{ display: 'inline-block', '&::first-letter': { textTransform: 'uppercase' } }}
        >
          {title}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', ml: 2 }}>
          {detail}
        </Box>
      </Box>
      <Box sx={{ pl: 4, pb: 3 }}>{children}</Box>
    </Box>
  );
}
