import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { CopyableId } from '../layout/CopyableId.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { QrCode } from './QrCode.js';

interface TotpSetUpProps {
  /** Gets the recovery codes, which are shown once. */
  finish: (recoveryCodes: string[], answer: Record<string, unknown>) => void;
  cancel: () => void;
  /** Where the set-up begins and is confirmed, with what both calls carry: one's own account, or a sign-in that needs it. */
  begin?: { path: string; body: Record<string, unknown> };
}

interface Enrolment {
  credential_id: string;
  secret: string;
  uri: string;
}

const own = { path: '/accounts/me/totp', body: {} };

/** Scan, type the six digits, done. */
export function TotpSetUp({ finish, cancel, begin = own }: TotpSetUpProps) {
  const t = useT();
  const say = useProblemText();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [code, setCode] = useState('');
  const { run, isRunning, problem } = useAction({ quiet: true });

  useEffect(() => {
    http
      .json<Enrolment>(begin.path, { method: 'POST', body: begin.body })
      .then(({ body }) => setEnrolment(body), setFailure);
    // A set-up begins once; the caller's object may be a new one on each render.
  }, []);

  async function confirm(event: React.FormEvent) {
    event.preventDefault();
    const body = { ...begin.body, credential_id: enrolment?.credential_id, code: code.replaceAll(' ', '') };
    const answer = await run<{ recovery_codes: string[] }>(`${begin.path}/confirmation`, { body });
    if (answer) finish(answer.body.recovery_codes, { ...answer.body });
    else setCode('');
  }
  if (failure) return <Alert severity="error">{say(failure)}</Alert>;
  if (!enrolment) return <Skeleton variant="rounded" height={220} />;
  return (
    <Box
      component="form"
      onSubmit={(event) => void confirm(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3, maxWidth: 420 }}
    >
      <Typography>{t('accounts.totp.scan')}</Typography>
      <QrCode text={enrolment.uri} label={t('accounts.totp.qr')} />
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        {t('accounts.totp.by_hand')} <CopyableId value={enrolment.secret} whole />
      </Typography>
      {problem && <Alert severity="error">{say(problem)}</Alert>}
      <TextField
        required
        label={t('accounts.code')}
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" color="primary" disabled={isRunning || code === ''}>
          {t('accounts.totp.confirm')}
        </Button>
        <Button variant="text" onClick={cancel}>
          {t('layout.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
