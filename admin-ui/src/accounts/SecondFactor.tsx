import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ToneChip } from '../layout/StateChip.js';
import { http, session } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { Passkeys } from './Passkeys.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { TotpSetUp } from './TotpSetUp.js';
import type { UserProfile } from './types.js';

/** The second factor: an authenticator app with recovery codes, and passkeys. */
export function SecondFactor({ profile }: { profile: UserProfile }) {
  const t = useT();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const { run, isRunning } = useAction({ done: 'accounts.totp.removed' });

  async function lookAgain() {
    session.update(await http.get<UserProfile>('/accounts/me'));
  }
  async function remove() {
    if (await run('/accounts/me/totp', { method: 'DELETE', body: undefined })) await lookAgain();
  }
  async function renewCodes() {
    const answer = await run<{ recovery_codes: string[] }>('/accounts/me/recovery-codes');
    if (answer) setCodes(answer.body.recovery_codes);
  }
  function finish(recoveryCodes: string[]) {
    setIsSettingUp(false);
    setCodes(recoveryCodes);
    void lookAgain();
  }
  return (
    <>
      <Box component="section" sx={{ mb: 6 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 2 }}>
          <Typography variant="h3" component="h2">
            {t('accounts.totp.title')}
          </Typography>
          <ToneChip tone={profile.has_second_factor ? 'done' : 'waiting'}>
            {t(profile.has_second_factor ? 'accounts.totp.on' : 'accounts.totp.off')}
          </ToneChip>
        </Box>
        <Typography sx={{ mb: 3, color: 'text.secondary', maxWidth: 560 }}>
          {t('accounts.totp.help')}
        </Typography>
        {codes && <RecoveryCodes codes={codes} done={() => setCodes(null)} />}
        {isSettingUp && <TotpSetUp finish={finish} cancel={() => setIsSettingUp(false)} />}
        {!isSettingUp && !codes && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            <Button
              variant={profile.has_second_factor ? 'outlined' : 'contained'}
              color={profile.has_second_factor ? 'inherit' : 'primary'}
              onClick={() => setIsSettingUp(true)}
            >
              {t(profile.has_second_factor ? 'accounts.totp.replace' : 'accounts.totp.set_up')}
            </Button>
            {profile.has_second_factor && (
              <>
                <Button disabled={isRunning} onClick={() => void renewCodes()}>
                  {t('accounts.totp.new_codes')}
                </Button>
                <Button color="error" disabled={isRunning} onClick={() => void remove()}>
                  {t('accounts.totp.remove')}
                </Button>
              </>
            )}
          </Box>
        )}
      </Box>
      <Passkeys changed={() => void lookAgain()} />
    </>
  );
}
