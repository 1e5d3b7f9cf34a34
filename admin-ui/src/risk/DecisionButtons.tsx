import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { LimitDecision } from './DecideDialog.js';

interface DecisionButtonsProps {
  proposedBy: string | null;
  /** What is decided, for who hears the buttons. */
  about: string;
  dialog: (decision: LimitDecision, close: () => void) => ReactNode;
}

/** What this person may say to a proposal: their own they may only take back. */
export function DecisionButtons({ proposedBy, about, dialog }: DecisionButtonsProps) {
  const t = useT();
  const canSet = useCan('risk:set_limits');
  const isOwn = useProfile()?.id === proposedBy;
  const [decision, setDecision] = useState<LimitDecision | null>(null);
  if (!canSet) return null;
  const offered: LimitDecision[] = isOwn ? ['withdrawal'] : ['approval', 'refusal'];
  return (
    <>
      {offered.map((each) => (
        <Button
          key={each}
          size="small"
          sx={{ ml: 1 }}
          variant={each === 'approval' ? 'contained' : 'outlined'}
          color={each === 'approval' ? 'primary' : 'inherit'}
          aria-label={`${t(`risk.decisions.${each}`)}: ${about}`}
          onClick={() => setDecision(each)}
        >
          {t(`risk.decisions.${each}`)}
        </Button>
      ))}
      {decision && dialog(decision, () => setDecision(null))}
    </>
  );
}
