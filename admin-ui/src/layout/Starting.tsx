import Box from '@mui/material/Box';
import { useT } from '../providers/i18n-provider.js';
import { Logo } from './Logo.js';

/** While it is being found out who is there. Nothing is drawn during the first 200 ms. */
export function Starting() {
  const t = useT();
  return (
    <Box
      role="status"
      aria-label={t('layout.loading')}
      sx={{
        display: 'grid',
        placeItems: 'center',
        minHeight: '100dvh',
        animation: 'appear 0s 200ms both',
        '@keyframes appear': { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
      }}
    >
      <Logo />
    </Box>
  );
}
