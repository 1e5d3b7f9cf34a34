import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
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
  return (
    <ReasonDialog
      title={t(`orders.bounds.${decision}`)}
      reversible={t(`orders.bounds.reversible_${decision}`)}
      confirmLabel={t(`orders.bounds.${decision}`)}
      label={t('orders.approvals.note')}
      maxLength={500}
      path={`/institutional/order-bounds/${bounds.id}/${decision}`}
      body={(note) => ({ note })}
      done="orders.bounds.decided"
      refresh={[boundsPath(accountId)]}
      close={close}
    />
  );
}
