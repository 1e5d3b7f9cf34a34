import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import type { PasswordEntry } from './SignIn.js';
import { useSignIn } from './use-sign-in.js';

const TOTP_DIGITS = 6;

interface SecondFactorStepProps {
  entry: PasswordEntry;
  back: () => void;
}

/** Second step: the code of the authenticator app, or one of the recovery codes. Six digits are sent as they are complete. */
export function SecondFactorStep({ entry, back }: SecondFactorStepProps) {
  const t = useT();
  const say = useProblemText();
  const { signIn, problem, isRunning } = useSignIn();
  const [isRecovery, setIsRecovery] = useState(false);
  const [code, setCode] = useState('');

  async function send(given: string) {
    if (await signIn({ ...entry, mfa_token: given })) setCode('');
  }
  function change(text: string) {
    const given = isRecovery ? text.trim() : text.replace(/\D/g, '').slice(0, TOTP_DIGITS);
    setCode(given);
    if (!isRecovery && given.length === TOTP_DIGITS && !isRunning) void send(given);
  }
  return (
    <Stack
      component="form"
      spacing={4}
      onSubmit={(event) => {
        event.preventDefault();
        void send(code);
      }}
    >
      {problem && <Alert severity="error">{say(problem)}</Alert>}
      <Typography sx={{ color: 'text.secondary' }}>
        {t(isRecovery ? 'accounts.sign_in.recovery_help' : 'accounts.sign_in.code_help')}
      </Typography>
      <TextField
        key={String(isRecovery)}
        required
        autoFocus
        label={t(isRecovery ? 'accounts.recovery_code' : 'accounts.code')}
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => change(event.target.value)}
        slotProps={{
          htmlInput: { inputMode: isRecovery ? 'text' : 'numeric', style: { letterSpacing: '0.15em' } },
        }}
      />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        size="medium"
        disabled={isRunning || code === ''}
      >
        {t('accounts.sign_in.confirm')}
      </Button>
      <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
        <Button variant="text" onClick={back}>
          {t('layout.back')}
        </Button>
        <Button variant="text" onClick={() => [setIsRecovery(!isRecovery), setCode('')]}>
          {t(isRecovery ? 'accounts.sign_in.use_code' : 'accounts.sign_in.use_recovery')}
        </Button>
      </Stack>
    </Stack>
  );
}
