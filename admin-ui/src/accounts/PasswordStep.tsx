import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { PasskeySignIn } from './PasskeySignIn.js';
import type { PasswordEntry } from './SignIn.js';
import { useSignIn } from './use-sign-in.js';

interface PasswordStepProps {
  needsCode: (entry: PasswordEntry) => void;
  /** Gets the token that lets staff set up their first second factor. */
  needsEnrolment: (token: string) => void;
}

/** What leads on to the next step and is no failure. */
const NEXT_STEPS = ['accounts.mfa_required', 'accounts.second_factor_enrolment_required'];

/** First step: who, and the password. */
export function PasswordStep({ needsCode, needsEnrolment }: PasswordStepProps) {
  const t = useT();
  const say = useProblemText();
  const { signIn, problem, isRunning } = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const isRefused = problem && !NEXT_STEPS.includes(problem.code);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const refused = await signIn({ email: email.trim(), password });
    if (refused?.code === 'accounts.mfa_required') needsCode({ email: email.trim(), password });
    if (refused?.code === 'accounts.second_factor_enrolment_required')
      needsEnrolment(String(refused.details.params?.enrolment_token));
  }
  return (
    <Stack component="form" spacing={4} onSubmit={(event) => void submit(event)}>
      {isRefused && <Alert severity="error">{say(problem)}</Alert>}
      <TextField
        required
        autoFocus
        type="email"
        label={t('accounts.email')}
        autoComplete="username webauthn"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        required
        type="password"
        label={t('accounts.password')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="contained" color="primary" size="medium" disabled={isRunning}>
        {t('accounts.sign_in.continue')}
      </Button>
      <MuiLink component={Link} to="/login?forgotten" variant="body2" sx={{ alignSelf: 'center', py: 1 }}>
        {t('accounts.sign_in.forgotten')}
      </MuiLink>
      <Divider>{t('accounts.sign_in.or')}</Divider>
      <PasskeySignIn />
    </Stack>
  );
}
