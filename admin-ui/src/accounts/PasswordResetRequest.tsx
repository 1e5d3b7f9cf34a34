import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { SignInFrame } from './SignInFrame.js';

/** Asks for a link to a new password. The answer is the same whether the address is known or not. */
export function PasswordResetRequest() {
  const t = useT();
  const say = useProblemText();
  const { run, isRunning, problem } = useAction({ quiet: true });
  const [email, setEmail] = useState('');
  const [isSent, setIsSent] = useState(false);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setIsSent((await run('/accounts/password-reset-requests', { body: { email: email.trim() } })) !== null);
  }
  return (
    <SignInFrame title={t('accounts.reset.request_title')}>
      <Stack component="form" spacing={4} onSubmit={(event) => void submit(event)}>
        {problem && <Alert severity="error">{say(problem)}</Alert>}
        {isSent ? (
          <Alert severity="success">{t('accounts.reset.sent', { email })}</Alert>
        ) : (
          <>
            <Typography sx={{ color: 'text.secondary' }}>{t('accounts.reset.request_help')}</Typography>
            <TextField
              required
              autoFocus
              type="email"
              label={t('accounts.email')}
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            <Button type="submit" variant="contained" color="primary" size="medium" disabled={isRunning}>
              {t('accounts.reset.send')}
            </Button>
          </>
        )}
        <Button component={Link} to="/login" variant="text">
          {t('layout.back')}
        </Button>
      </Stack>
    </SignInFrame>
  );
}
