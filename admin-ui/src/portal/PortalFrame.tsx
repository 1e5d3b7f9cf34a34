import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useLogout } from 'react-admin';
import { Link } from 'react-router';
import { LanguageChoice } from '../layout/LanguageChoice.js';
import { Logo } from '../layout/Logo.js';
import { Notices } from '../layout/Notices.js';
import { StepUpDialog } from '../layout/StepUpDialog.js';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';

/** The quiet page around the client's side: who we are, the language, the way out. */
export function PortalFrame({ children }: { children: ReactNode }) {
  const t = useT();
  const profile = useProfile();
  const logout = useLogout();
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <title>{`${t('portal.title')} · Purser`}</title>
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'center',
          flexWrap: 'wrap',
          gap: 2,
          px: { xs: 4, md: 8 },
          py: 2,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box
          component={Link}
          to="/portal"
          aria-label={`Purser · ${t('portal.title')}`}
          sx={{ flex: 1, color: 'inherit', textDecoration: 'none' }}
        >
          <Logo />
        </Box>
        <LanguageChoice />
        {profile && (
          <>
            <Button component={Link} to="/portal/security" variant="text">
              {t('portal.security.title')}
            </Button>
            <Button variant="outlined" onClick={() => void logout({}, '/portal')}>
              {t('portal.sign_out')}
            </Button>
          </>
        )}
      </Box>
      <Box component="main" sx={{ width: 1, maxWidth: 720, mx: 'auto', px: 4, py: { xs: 6, md: 10 } }}>
        {children}
      </Box>
      <StepUpDialog />
      <Notices />
    </Box>
  );
}
