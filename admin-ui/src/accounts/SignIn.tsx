import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { PasswordResetRequest } from './PasswordResetRequest.js';
import { SecondFactorStep } from './SecondFactorStep.js';
import { PasswordStep } from './PasswordStep.js';
import { SignInFrame } from './SignInFrame.js';

export interface PasswordEntry {
  email: string;
  password: string;
}

/** Password, then the second factor; or a passkey, which is both. */
export function SignIn() {
  const t = useT();
  const [search] = useSearchParams();
  const [entry, setEntry] = useState<PasswordEntry | null>(null);
  if (search.get('forgotten') !== null) return <PasswordResetRequest />;
  return (
    <SignInFrame title={t(entry ? 'accounts.sign_in.second_step' : 'accounts.sign_in.title')}>
      {entry ? <SecondFactorStep entry={entry} back={() => setEntry(null)} /> : <PasswordStep needsSecondFactor={setEntry} />}
    </SignInFrame>
  );
}
