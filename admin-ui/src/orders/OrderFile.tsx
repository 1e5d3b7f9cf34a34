import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useEffectEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { RecordHistory } from '../audit/RecordHistory.js';
import { CopyableId } from '../layout/CopyableId.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Facts } from '../layout/Facts.js';
import { File } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { Loaded } from '../layout/Loaded.js';
import { SecondKeyButton } from '../layout/SecondKeyButton.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan, useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { BestExecution } from './BestExecution.js';
import { WorkPanel } from './WorkPanel.js';
import { SideMark } from './SideMark.js';
import { tableStyle } from './table-style.js';
import type { Execution, OrderFile as FileOfOrder } from './types.js';
import { ordersPath } from './use-own-orders.js';

const LOOK_EVERY_MS = 2_000;

/** One order: its terms, how far it is, every fill, who did what. */
export function OrderFile() {
  const { id = '' } = useParams();
  const query = useApi<FileOfOrder>(`${ordersPath}/${id}`);
  const account = query.data?.account_id ?? null;
  const look = () => void query.refetch();
  useLive(account && `orders/${account}`, look);
  useLookAgain(query.data ? query.data.is_live : query.isError, look);
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(order) => <OrderView key={id} order={order} />}
    </Loaded>
  );
}

/**
 * The engine tells of its own news alone, and the books are a moment behind it: what a workflow does with an order, and one that
 * was just placed, is found by looking again.
 */
function useLookAgain(isDue: boolean, look: () => void): void {
  const onTime = useEffectEvent(look);
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setInterval(() => onTime(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isDue]);
}

function OrderView({ order }: { order: FileOfOrder }) {
  const t = useT();
  const canReadAudit = useCan('audit:read');
  const canTrade = useCan('orders:cancel');
  const act = useAction({ refresh: [ordersPath] });
  const cancel = () => void act.run(`${ordersPath}/${order.id}`, { method: 'DELETE' });
  const name = t('orders.file.name', {
    side: t(`orders.sides.${order.side}`),
    quantity: order.quantity,
    symbol: order.symbol,
  });
  return (
    <File
      head={
        <FileHead
          resource="orders"
          id={order.id}
          name={name}
          states={<StateChip noun="order" state={order.status} />}
          facts={[
            { label: t('orders.account'), value: order.account_name ?? '–' },
            { label: t('orders.side'), value: <SideMark side={order.side} /> },
            { label: t('orders.filled'), value: `${order.filled_quantity} / ${order.quantity}` },
            { label: t('orders.average_price'), value: order.average_price ?? '–' },
            { label: t('orders.placed_at'), value: <DateTime value={order.created_at} /> },
            { label: t('layout.id'), value: <CopyableId value={order.id} /> },
          ]}
          actions={
            canTrade &&
            order.is_live &&
            !order.algo && <SecondKeyButton label={t('orders.file.cancel')} run={cancel} />
          }
        />
      }
      tabs={[
        {
          id: 'fills',
          label: 'orders.executions.title',
          count: order.executions.length,
          render: () => <Fills order={order} />,
        },
        {
          id: 'evidence',
          label: 'orders.evidence.title',
          render: () => <BestExecution orderId={order.id} isLive={order.is_live} />,
        },
        { id: 'terms', label: 'orders.file.terms', render: () => <Terms order={order} /> },
      ]}
      rail={
        <>
          <WorkPanel order={order} />
          {canReadAudit && <RecordHistory noun="orders" recordId={order.id} />}
        </>
      }
    />
  );
}

function Fills({ order }: { order: FileOfOrder }) {
  const t = useT();
  const { executions, unfilled, quantity: whole, symbol } = order;
  return (
    <>
      {unfilled && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('orders.file.not_traded', {
            ...{ quantity: unfilled.quantity, whole, symbol },
            why: t(`orders.unfilled.${unfilled.why}`),
          })}
        </Alert>
      )}
      {executions.length > 0 ? <FillTable executions={executions} /> : <NoFills isLive={order.is_live} />}
    </>
  );
}

function NoFills({ isLive }: { isLive: boolean }) {
  const t = useT();
  return (
    <EmptyState
      title={t(isLive ? 'orders.file.no_fills' : 'orders.file.never_filled')}
      why={t(isLive ? 'orders.file.no_fills_why' : 'orders.file.never_filled_why')}
    />
  );
}

function FillTable({ executions }: { executions: Execution[] }) {
  const t = useT();
  return (
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('orders.time')}</th>
            <th className="figure">{t('orders.quantity')}</th>
            <th className="figure">{t('orders.price')}</th>
            <th className="figure">{t('orders.value')}</th>
            <th className="figure">{t('orders.fee')}</th>
            <th>{t('orders.liquidity')}</th>
          </tr>
        </thead>
        <tbody>
          {executions.map(({ id, executed_at, quantity, price, value, fee, fee_asset, liquidity }) => (
            <tr key={id}>
              <td>
                <DateTime value={executed_at} />
              </td>
              <td className="figure">{quantity}</td>
              <td className="figure">{price}</td>
              <td className="figure">{value}</td>
              <td className="figure">
                {fee} {fee_asset}
              </td>
              <td>{liquidity ? t(`orders.liquidities.${liquidity}`) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function Terms({ order }: { order: FileOfOrder }) {
  const t = useT();
  const translate = useTranslate();
  const reason = order.end_reason;
  return (
    <Facts
      facts={[
        {
          label: t('orders.type'),
          value: t(`orders.kinds.${order.type === 'iceberg' ? 'iceberg' : order.kind}`),
        },
        { label: t('orders.price'), value: order.price },
        { label: t('orders.ticket.stop_price', { unit: '' }), value: order.stop_price },
        { label: t('orders.ticket.trailing_distance', { unit: '' }), value: order.trailing_distance },
        { label: t('orders.ticket.display_quantity', { unit: '' }), value: order.display_quantity },
        { label: t('orders.time_in_force'), value: t(`orders.lives.${order.time_in_force}`) },
        { label: t('orders.expires'), value: order.expires_at && <DateTime value={order.expires_at} /> },
        { label: t('orders.post_only'), value: t(order.is_post_only ? 'layout.yes' : 'layout.no') },
        { label: t('orders.prevention'), value: t(`orders.preventions.${order.self_trade_prevention}`) },
        { label: t('orders.fee'), value: order.fee },
        {
          label: t('orders.file.end_reason'),
          value:
            reason &&
            translate(`orders.ends.${reason}`, { _: translate(`problems.${reason}`, { _: reason }) }),
        },
        { label: t('orders.client_order_id'), value: order.client_order_id },
        { label: t('orders.file.strategy'), value: order.strategy_id },
        { label: t('orders.placed_by'), value: order.placed_by_name },
        { label: t('orders.venue'), value: order.venue },
        {
          label: t('orders.file.peer'),
          value: order.peer_id && (
            <Button component={Link} to={`/orders/${order.peer_id}`} size="small">
              {t('orders.placed.open')}
            </Button>
          ),
        },
      ]}
    />
  );
}
