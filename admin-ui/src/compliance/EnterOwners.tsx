import Button from '@mui/material/Button';
import { useOwnershipText } from '../onboarding/ownership/use-ownership-text.js';
import { useAction } from '../providers/use-action.js';

/** Opens an application for every beneficial owner who has none: the approval waits for them. */
export function EnterOwners({ companyId }: { companyId: string }) {
  const words = useOwnershipText();
  const path = `/onboarding/clients/${companyId}/ownership`;
  const { run, isRunning } = useAction({
    done: 'onboarding.ownership.entered',
    refresh: [path, '/onboarding/clients', '/compliance/case', 'cases'],
  });
  return (
    <Button sx={{ alignSelf: 'flex-start' }} disabled={isRunning} onClick={() => void run(`${path}/owners`)}>
      {words('enter')}
    </Button>
  );
}
