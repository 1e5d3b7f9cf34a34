import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
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
  const { subject, level, measured } = useWords();
  return (
    <ReasonDialog
      title={t(`risk.steps_title.${step}`)}
      reversible={t(`risk.steps_reversible.${breach.level}.${step}`)}
      confirmLabel={t(`risk.steps.${step}`)}
      label={t(step === 'closure' ? 'risk.why_close' : 'risk.note')}
      maxLength={500}
      path={`${breachesPath}/${breach.id}/${step}`}
      body={(words) => (step === 'closure' ? { reason: words } : { note: words })}
      done={`risk.steps_done.${step}`}
      refresh={riskPaths}
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
    </ReasonDialog>
  );
}
