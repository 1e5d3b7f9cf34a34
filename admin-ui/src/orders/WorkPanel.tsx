import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { Approval, Order, OrderWork } from './types.js';
import { ordersPath } from './use-own-orders.js';

/** What stands beside an order that waits for a person or is worked: decision, control, what did not fit. */
export function WorkPanel({ order }: { order: Order }) {
  const t = useT();
  const path = `${ordersPath}/${order.id}/work`;
  const query = useApi<OrderWork>(path);
  return (
    <Panel title={t('orders.work.title')}>
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {({ approval, breaks }) => (
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
            {approval && <ApprovalFacts approval={approval} />}
            {order.algo && <WorkControl order={order} />}
            {breaks.map(({ id, kind, opened_at, closed_at }) => (
              <Typography key={id} variant="body2">
                {t('orders.work.break', { kind })} <DateTime value={opened_at} />
                {closed_at && ` · ${t('orders.work.break_closed')}`}
              </Typography>
            ))}
            {!approval && !order.algo && breaks.length === 0 && (
              <Typography variant="body2">{t('orders.work.none')}</Typography>
            )}
          </Box>
        )}
      </Loaded>
    </Panel>
  );
}

function ApprovalFacts({ approval }: { approval: Approval }) {
  const t = useT();
  const [asked, setAsked] = useState<'approval' | 'rejection' | null>(null);
  return (
    <>
      <Facts
        isNarrow
        facts={[
          { label: t('layout.state'), value: <StateChip noun="approval" state={approval.state} /> },
          {
            label: t('orders.approvals.why'),
            value: approval.reasons.map((reason) => t(`orders.approvals.reasons.${reason}`)).join(', '),
          },
          { label: t('orders.approvals.asked_by'), value: approval.requested_by_name },
          { label: t('orders.expires'), value: <DateTime value={approval.expires_at} /> },
          { label: t('orders.approvals.decided_by'), value: approval.decided_by_name },
          { label: t('orders.approvals.note'), value: approval.note },
          { label: t('orders.approvals.hash'), value: <CopyableId value={approval.shown_hash} /> },
        ]}
      />
      {approval.may_decide && (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button variant="contained" color="success" onClick={() => setAsked('approval')}>
            {t('orders.approvals.approve')}
          </Button>
          <Button variant="outlined" color="error" onClick={() => setAsked('rejection')}>
            {t('orders.approvals.reject')}
          </Button>
        </Box>
      )}
      {asked && <DecideDialog approval={approval} decision={asked} close={() => setAsked(null)} />}
    </>
  );
}

const shownLabels = {
  symbol: 'orders.symbol',
  side: 'orders.side',
  type: 'orders.type',
  quantity: 'orders.quantity',
  price: 'orders.price',
  stop_price: 'orders.ticket.stop_price',
  time_in_force: 'orders.time_in_force',
  notional: 'orders.value',
  expires_at: 'orders.expires',
} as const satisfies Record<string, MessageKey>;

/** What the decision is bound to, as far as a person reads it; ids are in the file. */
function shownFacts({ shown }: Approval): [MessageKey, string][] {
  return Object.entries(shownLabels).flatMap(([name, label]) => {
    const value = shown[name];
    return typeof value === 'string' ? [[label, value] satisfies [MessageKey, string]] : [];
  });
}

interface DecideDialogProps {
  approval: Approval;
  decision: 'approval' | 'rejection';
  close: () => void;
}

function DecideDialog({ approval, decision, close }: DecideDialogProps) {
  const t = useT();
  const word = t(decision === 'approval' ? 'orders.approvals.approve' : 'orders.approvals.reject');
  return (
    <ReasonDialog
      title={t('orders.approvals.confirm', { word })}
      reversible={t(`orders.approvals.reversible_${decision}`)}
      confirmLabel={word}
      isDangerous={decision === 'rejection'}
      label={t('orders.approvals.note')}
      maxLength={2000}
      path={`${ordersPath}/${approval.order_id}/${decision}`}
      body={(note) => ({ shown_hash: approval.shown_hash, note })}
      done="orders.approvals.done"
      refresh={[ordersPath, 'orders', 'approvals']}
      close={close}
    >
      <Facts
        facts={shownFacts(approval).map(([label, value]) => ({ label: t(label, { unit: '' }), value }))}
      />
    </ReasonDialog>
  );
}

function WorkControl({ order }: { order: Order }) {
  const t = useT();
  const canControl = useCan('orders:cancel');
  const act = useAction({ done: 'orders.work.asked', refresh: [ordersPath] });
  const ask = (what: 'pause' | 'resumption' | 'cancellation') =>
    void act.run(`${ordersPath}/${order.id}/work/${what}`);
  if (!canControl || !order.is_live) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {order.status === 'paused' ? (
        <Button disabled={act.isRunning} onClick={() => ask('resumption')}>
          {t('orders.work.resume')}
        </Button>
      ) : (
        <Button disabled={act.isRunning} onClick={() => ask('pause')}>
          {t('orders.work.pause')}
        </Button>
      )}
      <Button color="error" disabled={act.isRunning} onClick={() => ask('cancellation')}>
        {t('orders.file.cancel')}
      </Button>
    </Box>
  );
}
