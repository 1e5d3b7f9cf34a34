import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RiskModelContent } from '../../../domain/compliance/risk.js';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { riskModelsPath, type RiskDryRun } from './types.js';

interface RiskModelProposeDialogProps {
  content: RiskModelContent;
  run: RiskDryRun;
  close: () => void;
  done: () => void;
}

/** Hands the draft with its dry run to another officer. */
export function RiskModelProposeDialog({ content, run, close, done }: RiskModelProposeDialogProps) {
  const t = useT();
  const say = useProblemText();
  const [reason, setReason] = useState('');
  const options = { quiet: true, done: 'risk_model.proposed', refresh: [riskModelsPath] } as const;
  const { run: send, isRunning, problem } = useAction({ ...options, refresh: [...options.refresh] });
  const confirm = async () => {
    if (await send(riskModelsPath, { body: { content, dry_run_id: run.id, reason: reason.trim() } })) done();
  };
  return (
    <ConfirmDialog
      title={t('risk_model.propose')}
      reversible={t('risk_model.propose_reversible')}
      confirmLabel={t('risk_model.propose')}
      isReady={reason.trim() !== ''}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void confirm()}
      close={close}
    >
      {t('risk_model.propose_what', { smart_count: run.moved })}
      <TextField
        required
        autoFocus
        multiline
        minRows={2}
        label={t('risk_model.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </ConfirmDialog>
  );
}
