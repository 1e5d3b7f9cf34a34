import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { Facts } from '../layout/Facts.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { breachesPath, riskPaths } from './paths.js';
import type { Breach } from './types.js';
import { useWords } from './use-words.js';

interface BreachDialogProps {
  breach: Breach;
  step: 'acknowledgement' | 'closure';
  close: () => void;
}

/** Says that somebody works on a breach, or that it is over and new risk may be taken again. */
export function BreachDialog({ breach, step, close }: BreachDialogProps) {
  const t = useT();
  const say = useProblemText();
  const { subject, level, measured } = useWords();
  const [text, setText] = useState('');
  const act = useAction({ quiet: true, done: `risk.steps_done.${step}`, refresh: riskPaths });
  const confirm = async () => {
    const body = step === 'closure' ? { reason: text.trim() } : { note: text.trim() };
    if (await act.run(`${breachesPath}/${breach.id}/${step}`, { body })) close();
  };
  return (
    <ConfirmDialog
      title={t(`risk.steps_title.${step}`)}
      reversible={t(`risk.steps_reversible.${breach.level}.${step}`)}
      confirmLabel={t(`risk.steps.${step}`)}
      isReady={text.trim() !== ''}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <Facts
        facts={[
          { label: t('risk.what'), value: subject(breach) },
          { label: t('risk.measure'), value: t(`risk.measures.${breach.measure}`) },
          { label: t('risk.threshold'), value: level(breach.threshold, breach.unit) },
          { label: t('risk.measured_then'), value: measured(breach.measured, breach.unit) },
          ...(step === 'closure'
            ? [
                { label: t('risk.acknowledged_by'), value: breach.acknowledged_by_name },
                { label: t('risk.note'), value: breach.note },
              ]
            : []),
        ]}
      />
      <TextField
        label={t(step === 'closure' ? 'risk.why_close' : 'risk.note')}
        multiline
        minRows={2}
        value={text}
        onChange={({ target: { value } }) => setText(value)}
      />
    </ConfirmDialog>
  );
}
