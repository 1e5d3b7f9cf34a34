import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { session, stepUp } from '../providers/api.js';
import { useIsStepUpAsked, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { provePasskey } from '../providers/passkeys.js';
import { useProblemText } from '../providers/problem-text.js';
import type { SignedIn } from '../providers/session.js';
import { useAction } from '../providers/use-action.js';

/** Shown whenever a call needs the second factor anew; the call goes on by itself afterwards. */
export function StepUpDialog() {
  const t = useT();
  const isAsked = useIsStepUpAsked();
  return (
    <Dialog open={isAsked} onClose={stepUp.cancel} fullWidth maxWidth="xs" aria-labelledby="step-up-title">
      <DialogTitle id="step-up-title">{t('accounts.step_up.title')}</DialogTitle>
      {isAsked && <StepUpForm />}
    </Dialog>
  );
}

function StepUpForm() {
  const t = useT();
  const say = useProblemText();
  const hasFactor = useProfile()?.has_second_factor ?? true;
  const { run, isRunning, problem } = useAction({ quiet: true });
  const [entered, setEntered] = useState('');
  const [hasPasskeyFailed, setHasPasskeyFailed] = useState(false);

  async function confirm(proof: Record<string, unknown>) {
    const answer = await run<Pick<SignedIn, 'access_token' | 'expires_in'>>('/accounts/me/step-up', {
      body: proof,
    });
    if (!answer) return setEntered('');
    session.accept(answer.body);
    stepUp.confirm();
  }
  function submit(event: React.FormEvent) {
    event.preventDefault();
    void confirm(hasFactor ? { code: entered.replaceAll(' ', '') } : { password: entered });
  }
  const usePasskey = () =>
    provePasskey()
      .then((passkey) => confirm({ passkey }))
      .catch(() => setHasPasskeyFailed(true));
  const failure = hasPasskeyFailed ? t('problems.accounts.passkey_refused') : problem && say(problem);
  return (
    <form onSubmit={submit}>
      <DialogContent>
        <Typography sx={{ mb: 4, color: 'text.secondary' }}>
          {t(hasFactor ? 'accounts.step_up.why_code' : 'accounts.step_up.why_password')}
        </Typography>
        <TextField
          autoFocus
          required
          label={t(hasFactor ? 'accounts.code' : 'accounts.password')}
          type={hasFactor ? 'text' : 'password'}
          autoComplete={hasFactor ? 'one-time-code' : 'current-password'}
          slotProps={{ htmlInput: { inputMode: hasFactor ? 'text' : undefined } }}
          value={entered}
          onChange={(event) => setEntered(event.target.value)}
          error={Boolean(failure)}
          helperText={failure}
        />
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={() => void usePasskey()}>
          {t('accounts.use_passkey')}
        </Button>
        <span style={{ flex: 1 }} />
        <Button variant="text" onClick={stepUp.cancel}>
          {t('layout.cancel')}
        </Button>
        <Button type="submit" variant="contained" color="primary" disabled={isRunning}>
          {t('accounts.step_up.confirm')}
        </Button>
      </DialogActions>
    </form>
  );
}
