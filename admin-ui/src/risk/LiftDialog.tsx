import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { switchesPath } from './paths.js';
import type { RiskSwitch } from './types.js';

/** Lets trading go on that somebody else has stopped. */
export function LiftDialog({ row, close }: { row: RiskSwitch; close: () => void }) {
  const t = useT();
  return (
    <ReasonDialog
      title={t('risk.lift')}
      reversible={t('risk.lift_reversible')}
      confirmLabel={t('risk.lift')}
      label={t('risk.why_lift')}
      maxLength={500}
      path={`${switchesPath}/${row.id}/lift`}
      body={(reason) => ({ reason })}
      done="risk.lift_done"
      refresh={[switchesPath]}
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
    </ReasonDialog>
  );
}
