import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { Facts } from '../layout/Facts.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { subjectOf } from './limit-form.js';
import { limitsPath, riskPaths } from './paths.js';
import type { Limit } from './types.js';
import { useWords } from './use-words.js';

/** Proposes that a limit ends; another person decides. */
export function EndDialog({ limit, close }: { limit: Limit; close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const { subject, level } = useWords();
  const [reason, setReason] = useState('');
  const act = useAction({ quiet: true, done: 'risk.proposed', refresh: riskPaths });
  const confirm = async () => {
    const body = { ...subjectOf(limit), soft: null, hard: null, reason: reason.trim() };
    if (await act.run(limitsPath, { body })) close();
  };
  return (
    <ConfirmDialog
      title={t('risk.end_title')}
      reversible={t('risk.end_reversible')}
      confirmLabel={t('risk.propose_end')}
      isReady={reason.trim() !== ''}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <Facts
        facts={[
          { label: t('risk.what'), value: subject(limit) },
          { label: t('risk.measure'), value: t(`risk.measures.${limit.measure}`) },
          { label: t('risk.soft'), value: level(limit.soft, limit.unit) },
          { label: t('risk.hard'), value: level(limit.hard, limit.unit) },
        ]}
      />
      <TextField
        label={t('risk.why')}
        multiline
        minRows={2}
        value={reason}
        onChange={({ target: { value } }) => setReason(value)}
      />
    </ConfirmDialog>
  );
}
