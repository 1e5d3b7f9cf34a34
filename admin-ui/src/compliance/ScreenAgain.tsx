import Button from '@mui/material/Button';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';

/** Asks for the client to be compared with the lists as they are now; the file shows it when it is done. */
export function ScreenAgain({ caseId }: { caseId: string }) {
  const t = useT();
  const { run, isRunning } = useAction({
    done: 'compliance.decision.screening_asked',
    refresh: ['cases', '/compliance/case'],
  });
  return (
    <Button
      sx={{ alignSelf: 'flex-start' }}
      disabled={isRunning}
      onClick={() => void run(`/compliance/cases/${caseId}/screening-requests`)}
    >
      {t('compliance.decision.screen_again')}
    </Button>
  );
}
