import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { boundsPath } from './OrderBounds.js';
import type { OrderBounds } from './types.js';

interface BoundsDecisionProps {
  accountId: string;
  bounds: OrderBounds;
  decision: 'approval' | 'refusal' | 'withdrawal';
  close: () => void;
}

/** Agrees to what somebody else proposed, refuses it, or takes back one's own. */
export function BoundsDecision({ accountId, bounds, decision, close }: BoundsDecisionProps) {
  const t = useT();
  const say = useProblemText();
  const [note, setNote] = useState('');
  const act = useAction({ quiet: true, done: 'orders.bounds.decided', refresh: [boundsPath(accountId)] });
  const confirm = async () => {
    const path = `/institutional/order-bounds/${bounds.id}/${decision}`;
    if (await act.run(path, { body: { note: note.trim() } })) close();
  };
  return (
    <ConfirmDialog
      title={t(`orders.bounds.${decision}`)}
      reversible={t(`orders.bounds.reversible_${decision}`)}
      confirmLabel={t(`orders.bounds.${decision}`)}
      isReady={note.trim() !== ''}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <TextField
        label={t('orders.approvals.note')}
        multiline
        minRows={2}
        value={note}
        onChange={({ target: { value } }) => setNote(value)}
      />
    </ConfirmDialog>
  );
}
