import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
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
  const [asked, setAsked] = useState<'new_codes' | 'remove' | null>(null);

  async function lookAgain() {
    session.update(await http.get<UserProfile>('/accounts/me'));
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
                <Button onClick={() => setAsked('new_codes')}>{t('accounts.totp.new_codes')}</Button>
                <Button color="error" onClick={() => setAsked('remove')}>
                  {t('accounts.totp.remove')}
                </Button>
              </>
            )}
          </Box>
        )}
        {asked === 'new_codes' && <NewCodes made={setCodes} close={() => setAsked(null)} />}
        {asked === 'remove' && <Removal done={() => void lookAgain()} close={() => setAsked(null)} />}
      </Box>
      <Passkeys changed={() => void lookAgain()} />
    </>
  );
}

interface NewCodesProps {
  made: (codes: string[]) => void;
  close: () => void;
}

function NewCodes({ made, close }: NewCodesProps) {
  const t = useT();
  const { run, isRunning } = useAction();
  async function renew() {
    const answer = await run<{ recovery_codes: string[] }>('/accounts/me/recovery-codes');
    if (!answer) return;
    made(answer.body.recovery_codes);
    close();
  }
  return (
    <ConfirmDialog
      title={t('accounts.totp.new_codes')}
      reversible={t('accounts.totp.new_codes_reversible')}
      confirmLabel={t('accounts.totp.new_codes')}
      isRunning={isRunning}
      confirm={() => void renew()}
      close={close}
    >
      <Typography>{t('accounts.totp.new_codes_happens')}</Typography>
    </ConfirmDialog>
  );
}

function Removal({ done, close }: { done: () => void; close: () => void }) {
  const t = useT();
  const { run, isRunning } = useAction({ done: 'accounts.totp.removed' });
  async function remove() {
    if (!(await run('/accounts/me/totp', { method: 'DELETE', body: undefined }))) return;
    done();
    close();
  }
  return (
    <ConfirmDialog
      title={t('accounts.totp.remove')}
      reversible={t('accounts.totp.remove_reversible')}
      confirmLabel={t('accounts.totp.remove')}
      isDangerous
      isRunning={isRunning}
      confirm={() => void remove()}
      close={close}
    >
      <Typography>{t('accounts.totp.remove_happens')}</Typography>
    </ConfirmDialog>
  );
}
