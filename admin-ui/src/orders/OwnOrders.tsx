import Box from '@mui/material/Box';
import Close from '@mui/icons-material/Close';
import EditOutlined from '@mui/icons-material/EditOutlined';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { SecondKeyButton } from '../layout/SecondKeyButton.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { AmendRow } from './AmendRow.js';
import { SideMark } from './SideMark.js';
import { tableStyle } from './table-style.js';
import type { Order } from './types.js';
import { ordersPath } from './use-own-orders.js';

interface OwnOrdersProps {
  accountId: string;
  orders: Order[];
  canTrade: boolean;
}

/** What stands of the account's orders; each can be amended or cancelled where it is. */
export function OwnOrders({ accountId, orders, canTrade }: OwnOrdersProps) {
  const t = useT();
  const [amended, setAmended] = useState<string | null>(null);
  const act = useAction({ refresh: [ordersPath, '/portfolio'] });
  if (orders.length === 0)
    return <EmptyState title={t('orders.own.empty')} why={t('orders.own.empty_why')} />;
  const cancelAll = () => void act.run(`${ordersPath}/cancellation`, { body: { account_id: accountId } });
  return (
    <>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('orders.symbol')}</th>
            <th>{t('orders.side')}</th>
            <th className="figure">{t('orders.price')}</th>
            <th className="figure">{t('orders.own.filled_of')}</th>
            <th>{t('layout.state')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {orders.map((order) =>
            amended === order.id ? (
              <AmendRow key={order.id} order={order} close={() => setAmended(null)} />
            ) : (
              <OrderRow
                key={order.id}
                order={order}
                canTrade={canTrade}
                isBusy={act.isRunning}
                amend={() => setAmended(order.id)}
                cancel={() => void act.run(`${ordersPath}/${order.id}`, { method: 'DELETE' })}
              />
            ),
          )}
        </tbody>
      </Box>
      {canTrade && (
        <Box sx={{ p: 2 }}>
          <SecondKeyButton label={t('orders.own.cancel_all')} run={cancelAll} />
        </Box>
      )}
    </>
  );
}

interface OrderRowProps {
  order: Order;
  canTrade: boolean;
  isBusy: boolean;
  amend: () => void;
  cancel: () => void;
}

function OrderRow({ order, canTrade, isBusy, amend, cancel }: OrderRowProps) {
  const t = useT();
  // One that waits for a decision is not changed: what was shown is what is decided.
  const stands = order.engine_seq !== null || (order.algo !== null && order.status !== 'awaiting_approval');
  const canAmend = canTrade && !order.is_asleep && !order.peer_id && stands;
  return (
    <tr>
      <td>
        <Link to={`/orders/${order.id}`}>{order.symbol}</Link>
      </td>
      <td>
        <SideMark side={order.side} /> ·{' '}
        {t(`orders.kinds.${order.type === 'iceberg' ? 'iceberg' : order.kind}`)}
      </td>
      <td className="figure">{order.price ?? order.stop_price ?? order.trailing_distance ?? '–'}</td>
      <td className="figure">
        {order.filled_quantity} / {order.quantity}
      </td>
      <td>
        <StateChip noun="order" state={order.status} />
      </td>
      <td className="figure">
        {canAmend && (
          <IconButton
            size="small"
            onClick={amend}
            title={t('orders.own.amend')}
            aria-label={t('orders.own.amend_one', { symbol: order.symbol, quantity: order.quantity })}
          >
            <EditOutlined fontSize="inherit" />
          </IconButton>
        )}
        {canTrade && (
          <IconButton
            size="small"
            color="error"
            disabled={isBusy}
            onClick={cancel}
            title={t('layout.cancel')}
            aria-label={t('orders.own.cancel_one', { symbol: order.symbol, quantity: order.quantity })}
          >
            <Close fontSize="inherit" />
          </IconButton>
        )}
      </td>
    </tr>
  );
}
