import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../layout/LanguageChoice.js';
import { Logo } from '../layout/Logo.js';

interface SignInFrameProps {
  title: string;
  children: ReactNode;
}

/** The quiet page around everything that happens before somebody is signed in. */
export function SignInFrame({ title, children }: SignInFrameProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        minHeight: '100dvh',
        px: 4,
        py: { xs: 6, md: 16 },
      }}
    >
      <title>{`${title} · Purser`}</title>
      <Box component="main" sx={{ width: 1, maxWidth: 380 }}>
        <Box sx={{ mb: 8 }}>
          <Logo />
        </Box>
        <Typography variant="h1" sx={{ mb: 4 }}>
          {title}
        </Typography>
        {children}
      </Box>
      <Box sx={{ flex: 1 }} />
      <Box component="nav" sx={{ display: 'flex', gap: 2, mt: 8 }}>
        <LanguageChoice />
      </Box>
    </Box>
  );
}
