import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { fieldOf, momentIn, morningOf, snoozeChoices } from './snooze-choices.js';

interface SnoozeDialogProps {
  caseId: string;
  close: () => void;
}

/** Until when a case can wait, and why: by a choice or to the minute. */
export function SnoozeDialog({ caseId, close }: SnoozeDialogProps) {
  const t = useT();
  const [field, setField] = useState(() => fieldOf(morningOf('tomorrow', new Date())));
  const until = momentIn(field, new Date());
  return (
    <ReasonDialog
      title={t('compliance.casework.snooze.title')}
      reversible={t('compliance.casework.snooze.clock')}
      confirmLabel={t('compliance.casework.snooze.title')}
      label={t('compliance.casework.snooze.reason')}
      maxLength={2000}
      isReady={until !== null}
      path={`/compliance/cases/${caseId}/snooze`}
      body={(reason) => ({ until: until?.toISOString() ?? field, reason })}
      done="compliance.casework.snooze.done"
      refresh={['cases', '/compliance/case']}
      close={close}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {snoozeChoices.map((choice) => (
          <Button key={choice} onClick={() => setField(fieldOf(morningOf(choice, new Date())))}>
            {t(`compliance.casework.snooze.choices.${choice}`)}
          </Button>
        ))}
      </Box>
      <TextField
        required
        type="datetime-local"
        label={t('compliance.casework.snooze.until')}
        value={field}
        error={until === null}
        helperText={until === null ? t('compliance.casework.snooze.until_wrong') : undefined}
        onChange={({ target }) => setField(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </ReasonDialog>
  );
}
