import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { session } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { EnrolmentStep } from './EnrolmentStep.js';
import { PasswordResetRequest } from './PasswordResetRequest.js';
import { SecondFactorStep } from './SecondFactorStep.js';
import { PasswordStep } from './PasswordStep.js';
import { SignInFrame } from './SignInFrame.js';

export interface PasswordEntry {
  email: string;
  password: string;
}

type Step =
  { kind: 'password' } | { kind: 'code'; entry: PasswordEntry } | { kind: 'enrolment'; token: string };

/** Password, then the second factor; or a passkey, which is both. */
export function SignIn() {
  const t = useT();
  const [search] = useSearchParams();
  const [step, setStep] = useState<Step>({ kind: 'password' });
  const navigate = useNavigate();
  const back = () => setStep({ kind: 'password' });
  useEffect(() => {
    // Whoever is signed in already has nothing to do here.
    void session.ready().then((profile) => profile && navigate('/', { replace: true }));
  }, [navigate]);
  if (search.get('forgotten') !== null) return <PasswordResetRequest />;
  return (
    <SignInFrame title={t(`accounts.sign_in.title_${step.kind}`)}>
      {step.kind === 'password' && (
        <PasswordStep
          needsCode={(entry) => setStep({ kind: 'code', entry })}
          needsEnrolment={(token) => setStep({ kind: 'enrolment', token })}
        />
      )}
      {step.kind === 'code' && <SecondFactorStep entry={step.entry} back={back} />}
      {step.kind === 'enrolment' && <EnrolmentStep token={step.token} back={back} />}
    </SignInFrame>
  );
}
