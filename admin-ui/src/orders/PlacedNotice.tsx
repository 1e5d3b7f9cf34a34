import Alert from '@mui/material/Alert';
import { Link } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import type { PlacedOrder } from './types.js';

interface PlacedNoticeProps {
  placed: PlacedOrder;
  base: string;
  close: () => void;
}

/** What became of the order that was just sent. */
export function PlacedNotice({ placed, base, close }: PlacedNoticeProps) {
  const t = useT();
  const { order_id, status, exact } = placed;
  const isOver = status === 'cancelled' || status === 'rejected' || status === 'expired';
  return (
    <Alert
      severity={isOver ? 'warning' : 'success'}
      onClose={close}
      closeText={t('layout.close')}
      sx={{ m: 2 }}
    >
      {t(`states.order.${status}`)}
      {' · '}
      {t('orders.placed.filled', { filled: exact.filled_quantity, quantity: exact.quantity, base })}
      {exact.average_price && ` · ${t('orders.placed.average', { price: exact.average_price })}`}{' '}
      <Link to={`/orders/${order_id}`}>{t('orders.placed.open')}</Link>
    </Alert>
  );
}
