import { Route, Routes } from 'react-router';
import { useAuthState } from 'react-admin';
import { Starting } from '../layout/Starting.js';
import { useProfile } from '../providers/hooks.js';
import { ApplicationPage } from './ApplicationPage.js';
import { Confirm } from './Confirm.js';
import { Overview } from './Overview.js';
import { PortalFrame } from './PortalFrame.js';
import { Register } from './Register.js';
import { SecurityPage } from './SecurityPage.js';
import { WebhooksPage } from './WebhooksPage.js';
import { Welcome } from './Welcome.js';

/** The client's side: apply, come back to it, answer, see where it stands. */
export function Portal() {
  return (
    <PortalFrame>
      <Routes>
        <Route path="register" element={<Register />} />
        <Route path="confirm" element={<Confirm />} />
        <Route path="applications/:id/:page?" element={<SignedIn page={ApplicationPage} />} />
        <Route path="security" element={<SignedIn page={SecurityPage} />} />
        <Route path="webhooks" element={<SignedIn page={WebhooksPage} />} />
        <Route path="*" element={<SignedIn page={Overview} />} />
      </Routes>
    </PortalFrame>
  );
}

function SignedIn({ page: Page }: { page: () => React.ReactNode }) {
  const profile = useProfile();
  const { isPending } = useAuthState(undefined, false);
  if (profile) return <Page />;
  return isPending ? <Starting /> : <Welcome />;
}
