import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { OwnApplication } from './types.js';

/** The way out of an application that nobody has decided yet; an owner's or director's ends with the company's. */
export function Withdraw({ application }: { application: OwnApplication }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  if (application.parent_id || !application.allowed_events.includes('withdraw')) return null;
  return (
    <>
      <Button color="error" variant="text" sx={{ alignSelf: 'flex-start' }} onClick={() => setIsOpen(true)}>
        {t('portal.withdrawal.open')}
      </Button>
      {isOpen && <WithdrawDialog application={application} close={() => setIsOpen(false)} />}
    </>
  );
}

interface WithdrawDialogProps {
  application: OwnApplication;
  close: () => void;
}

function WithdrawDialog({ application: { id, kind }, close }: WithdrawDialogProps) {
  const t = useT();
  const say = useProblemText();
  const [reason, setReason] = useState('');
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'portal.withdrawal.done',
    refresh: ['/onboarding/applications'],
  });
  async function withdraw() {
    const body = reason.trim() === '' ? {} : { reason: reason.trim() };
    if (await run(`/onboarding/applications/${id}/withdrawal`, { body })) close();
  }
  return (
    <ConfirmDialog
      title={t('portal.withdrawal.title')}
      reversible={t('portal.withdrawal.reversible')}
      confirmLabel={t('portal.withdrawal.confirm')}
      isDangerous
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void withdraw()}
      close={close}
    >
      <Typography>
        {t(kind === 'natural_person' ? 'portal.withdrawal.happens' : 'portal.withdrawal.happens_to_company')}
      </Typography>
      <TextField
        multiline
        minRows={2}
        label={t('portal.withdrawal.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </ConfirmDialog>
  );
}
