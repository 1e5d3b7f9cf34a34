import Alert from '@mui/material/Alert';
import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { limitsPath, riskPaths } from './paths.js';
import type { Limit } from './types.js';
import { useWords } from './use-words.js';

export type LimitDecision = 'approval' | 'refusal' | 'withdrawal';

interface DecideDialogProps {
  limit: Limit;
  /** The one that it would take the place of. */
  before: Limit | undefined;
  decision: LimitDecision;
  close: () => void;
}

/** The last look at a proposal: what it changes, how much is used now, and what happens at once. */
export function DecideDialog({ limit, before, decision, close }: DecideDialogProps) {
  const t = useT();
  const { subject, level, measured } = useWords();
  const now = before?.measured ?? null;
  const stopsAtOnce =
    decision === 'approval' && now !== null && limit.hard !== null && Number(now) > Number(limit.hard);
  const change = (key: 'soft' | 'hard') =>
    before
      ? `${level(before[key], before.unit)} → ${level(limit[key], limit.unit)}`
      : level(limit[key], limit.unit);
  return (
    <ReasonDialog
      title={t(`risk.decide.${decision}`)}
      reversible={t(`risk.decide_reversible.${decision}`)}
      confirmLabel={t(`risk.decisions.${decision}`)}
      isDangerous={stopsAtOnce}
      label={t('risk.note')}
      maxLength={500}
      path={`${limitsPath}/${limit.id}/${decision}`}
      body={(note) => ({ note })}
      done={`risk.decided.${decision}`}
      refresh={riskPaths}
      close={close}
    >
      <Facts
        facts={[
          { label: t('risk.what'), value: subject(limit) },
          { label: t('risk.measure'), value: t(`risk.measures.${limit.measure}`) },
          { label: t('risk.soft'), value: change('soft') },
          { label: t('risk.hard'), value: change('hard') },
          { label: t('risk.now'), value: now === null ? null : measured(now, limit.unit) },
          { label: t('risk.proposed_by'), value: limit.proposed_by_name },
          { label: t('risk.why'), value: limit.reason },
        ]}
      />
      {stopsAtOnce && <Alert severity="error">{t('risk.stops_at_once')}</Alert>}
    </ReasonDialog>
  );
}
