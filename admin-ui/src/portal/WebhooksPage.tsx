import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { OwnEndpoints } from '../webhooks/OwnEndpoints.js';

/** Where the client's own programs are told of decisions. */
export function WebhooksPage() {
  const t = useT();
  const hasWebhooks = useCan('webhooks:change');
  if (!hasWebhooks) return null;
  return (
    <Stack spacing={4}>
      <Box>
        <Button component={Link} to="/portal/security" variant="text" sx={{ ml: -2 }}>
          {t('portal.security.title')}
        </Button>
      </Box>
      <OwnEndpoints />
    </Stack>
  );
}
