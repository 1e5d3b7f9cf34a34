import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { session } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import type { SignedIn } from '../providers/session.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { TotpSetUp } from './TotpSetUp.js';

interface EnrolmentStepProps {
  /** The sign-in was refused with it: it sets up a second factor and nothing else. */
  token: string;
  back: () => void;
}

/** Staff without a second factor set one up before their first session begins. */
export function EnrolmentStep({ token, back }: EnrolmentStepProps) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [done, setDone] = useState<{ codes: string[]; answer: SignedIn } | null>(null);

  async function enter(answer: SignedIn) {
    session.accept(answer);
    await queries.invalidateQueries({ queryKey: ['auth'] });
    await navigate('/');
  }
  if (done) return <RecoveryCodes codes={done.codes} done={() => void enter(done.answer)} />;
  return (
    <>
      <Typography sx={{ mb: 4, color: 'text.secondary' }}>{t('accounts.sign_in.enrol_help')}</Typography>
      <TotpSetUp
        begin={{ path: '/accounts/second-factor-enrolments', body: { enrolment_token: token } }}
        finish={(codes, answer) => isSignedIn(answer) && setDone({ codes, answer })}
        cancel={back}
      />
    </>
  );
}

function isSignedIn(answer: unknown): answer is SignedIn {
  return (
    typeof answer === 'object' && answer !== null && 'access_token' in answer && 'user_profile' in answer
  );
}
