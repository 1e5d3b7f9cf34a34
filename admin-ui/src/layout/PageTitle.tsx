import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PageTitleProps {
  id?: string;
  text: string;
  detail?: ReactNode;
  actions?: ReactNode;
}

/** Name of the page, also of the browser's tab, with what can be done on it. */
export function PageTitle({ id, text, detail, actions }: PageTitleProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 3, minHeight: 36 }}>
      <title>{`${text} · Purser`}</title>
      <Typography id={id} variant="h1">
        {text}
      </Typography>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{detail}</Box>
      <Box sx={{ flex: 1 }} />
      {actions}
    </Box>
  );
}
