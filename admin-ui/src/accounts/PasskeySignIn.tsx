import KeyOutlined from '@mui/icons-material/KeyOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { http, session } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { provePasskey } from '../providers/passkeys.js';
import { isProblem } from '../providers/problem.js';
import { useProblemText } from '../providers/problem-text.js';
import type { SignedIn } from '../providers/session.js';
import { regionOf } from './region.js';

/** One touch instead of password and code. */
export function PasskeySignIn() {
  const t = useT();
  const say = useProblemText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { state } = useLocation();
  const [failure, setFailure] = useState<string | null>(null);

  async function signIn() {
    setFailure(null);
    try {
      const body = { ...(await provePasskey()), region: regionOf(navigator.languages) };
      const answer = await http.json<SignedIn>('/accounts/passkey-sign-in', { method: 'POST', body });
      session.accept(answer.body);
      await queries.invalidateQueries({ queryKey: ['auth'] });
      void navigate(`${state?.nextPathname ?? '/'}${state?.nextSearch ?? ''}`);
    } catch (error) {
      setFailure(isProblem(error) ? say(error) : t('accounts.sign_in.passkey_declined'));
    }
  }
  return (
    <>
      {failure && <Alert severity="error">{failure}</Alert>}
      <Button size="medium" startIcon={<KeyOutlined />} onClick={() => void signIn()}>
        {t('accounts.sign_in.passkey')}
      </Button>
    </>
  );
}
