import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { Tone } from './tokens.js';

interface FigureProps {
  label: string;
  value: string;
  /** What the figure is held against, or how it moves, in words. */
  note?: string;
  tone?: Tone;
  /** The list behind it. */
  to?: string;
}

/** One figure, what it is held against, and the way to what it counts. */
export function Figure({ label, value, note, tone, to }: FigureProps) {
  const look = {
    display: 'block',
    p: 3,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1.5,
    color: 'text.primary',
    textDecoration: 'none',
    backgroundColor: 'background.paper',
  } as const;
  const content = (
    <>
      <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="span"
        sx={{
          display: 'block',
          mt: 0.5,
          fontSize: '1.5rem',
          lineHeight: 1.35,
          fontWeight: 620,
          letterSpacing: '-0.02em',
          color: tone ? (theme) => theme.tokens.tones[tone].ink : undefined,
        }}
      >
        {value}
      </Box>
      <Box
        component="span"
        sx={{ display: 'block', minHeight: 16, fontSize: '0.75rem', color: 'text.disabled' }}
      >
        {note}
      </Box>
    </>
  );
  if (!to) return <Box sx={look}>{content}</Box>;
  return (
    <Box
      component={Link}
      to={to}
      sx={{ ...look, '&:hover': { borderColor: (theme) => theme.tokens.lineStrong } }}
    >
      {content}
    </Box>
  );
}
