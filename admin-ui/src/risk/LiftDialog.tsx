import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { Facts } from '../layout/Facts.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { switchesPath } from './paths.js';
import type { RiskSwitch } from './types.js';

/** Lets trading go on that somebody else has stopped. */
export function LiftDialog({ row, close }: { row: RiskSwitch; close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const [reason, setReason] = useState('');
  const act = useAction({ quiet: true, done: 'risk.lift_done', refresh: [switchesPath] });
  const confirm = async () => {
    if (await act.run(`${switchesPath}/${row.id}/lift`, { body: { reason: reason.trim() } })) close();
  };
  return (
    <ConfirmDialog
      title={t('risk.lift')}
      reversible={t('risk.lift_reversible')}
      confirmLabel={t('risk.lift')}
      isReady={reason.trim() !== ''}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <Facts
        facts={[
          { label: t('risk.what'), value: row.symbol ?? t(`risk.scopes.${row.scope}`) },
          { label: t('risk.why'), value: row.reason },
          { label: t('risk.engaged'), value: row.engaged_by_name },
          { label: t('orders.time'), value: <DateTime value={row.engaged_at} /> },
        ]}
      />
      <TextField
        label={t('risk.why_lift')}
        multiline
        minRows={2}
        value={reason}
        onChange={({ target: { value } }) => setReason(value)}
      />
    </ConfirmDialog>
  );
}
