import Button from '@mui/material/Button';
import { useState } from 'react';
import { NoteForm } from '../layout/NoteForm.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';

/** Returns a recommended case to its analyst, with what is missing. */
export function SendBack({ caseId }: { caseId: string }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning } = useAction({
    done: 'compliance.decision.sent_back',
    refresh: ['cases', '/compliance/case'],
  });
  if (!isOpen)
    return (
      <Button sx={{ alignSelf: 'flex-start' }} onClick={() => setIsOpen(true)}>
        {t('compliance.decision.send_back')}
      </Button>
    );
  return (
    <NoteForm
      label={t('compliance.decision.send_back_note')}
      submitLabel={t('compliance.decision.send_back')}
      isRunning={isRunning}
      submit={async (note) =>
        (await run(`/compliance/cases/${caseId}/send-back`, { body: { note } })) !== null
      }
      cancel={() => setIsOpen(false)}
    />
  );
}
