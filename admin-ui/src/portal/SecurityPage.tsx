import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { ApiKeys } from '../accounts/ApiKeys.js';
import { OwnPassword } from '../accounts/OwnPassword.js';
import { SecondFactor } from '../accounts/SecondFactor.js';
import { Sessions } from '../accounts/Sessions.js';
import { useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';

/** What guards the client's account, in their own hands: password, second factor, sessions, keys of programs. */
export function SecurityPage() {
  const t = useT();
  const profile = useProfile();
  const hasKeys = useCan('accounts:own_keys');
  const hasWebhooks = useCan('webhooks:change');
  if (!profile) return null;
  return (
    <Stack spacing={10}>
      <Box>
        <Button component={Link} to="/portal" variant="text" sx={{ ml: -2, mb: 2 }}>
          {t('portal.security.back')}
        </Button>
        <Typography variant="h1">{t('portal.security.title')}</Typography>
      </Box>
      <Part title={t('accounts.password')}>
        <OwnPassword />
      </Part>
      <SecondFactor profile={profile} />
      <Part title={t('accounts.sessions.title')}>
        <Sessions path="/accounts/me/sessions" canEndOne />
      </Part>
      {hasKeys && <ApiKeys />}
      {hasWebhooks && (
        <Button component={Link} to="/portal/webhooks" variant="text" sx={{ alignSelf: 'flex-start' }}>
          {t('webhooks.title')}
        </Button>
      )}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3" component="h2" sx={{ mb: 3 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
