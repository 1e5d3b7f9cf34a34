import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useT } from '../providers/i18n-provider.js';

/** Before sign-in: what this is, how long it takes, what is needed at hand. */
export function Welcome() {
  const t = useT();
  return (
    <Stack spacing={6}>
      <Typography variant="h1">{t('portal.welcome.title')}</Typography>
      <Typography>{t('portal.welcome.text')}</Typography>
      <div>
        <Typography variant="h2" sx={{ mb: 2 }}>
          {t('portal.welcome.needed')}
        </Typography>
        <Typography component="ul" sx={{ m: 0, pl: 5 }}>
          <li>{t('portal.welcome.identity')}</li>
          <li>{t('portal.welcome.address')}</li>
          <li>{t('portal.welcome.company')}</li>
        </Typography>
      </div>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={3}>
        <Button component={Link} to="/portal/register" variant="contained" color="primary" size="medium">
          {t('portal.welcome.register')}
        </Button>
        <Button
          component={Link}
          to="/login"
          state={{ nextPathname: '/portal', nextSearch: '' }}
          variant="outlined"
          size="medium"
        >
          {t('portal.welcome.sign_in')}
        </Button>
      </Stack>
    </Stack>
  );
}
