import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';

/** Where the link of the mail leads: one press confirms, so that a scanner of mails doesn't. */
export function Confirm() {
  const t = useT();
  const say = useProblemText();
  const [search] = useSearchParams();
  const { run, isRunning, problem } = useAction({ quiet: true });
  const [isConfirmed, setIsConfirmed] = useState(false);
  const confirm = async () =>
    setIsConfirmed(
      (await run('/accounts/email-confirmations', { body: { token: search.get('token') ?? '' } })) !== null,
    );
  if (isConfirmed) {
    return (
      <Stack spacing={4}>
        <Title />
        <Alert severity="success">{t('portal.confirm.done')}</Alert>
        <Button component={Link} to="/login" variant="contained" color="primary" size="medium">
          {t('portal.welcome.sign_in')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack spacing={4}>
      <Title />
      {problem && <Alert severity="error">{say(problem)}</Alert>}
      <Button
        onClick={() => void confirm()}
        disabled={isRunning}
        variant="contained"
        color="primary"
        size="medium"
      >
        {t('portal.confirm.button')}
      </Button>
    </Stack>
  );
}

function Title() {
  return <Typography variant="h1">{useT()('portal.confirm.title')}</Typography>;
}
