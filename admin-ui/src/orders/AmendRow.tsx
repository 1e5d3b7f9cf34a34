import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { SideMark } from './SideMark.js';
import type { Order } from './types.js';
import { ordersPath } from './use-own-orders.js';

/** Price and quantity of a standing order, changed in its own row. Fewer lots at the same price keep their place. */
export function AmendRow({ order, close }: { order: Order; close: () => void }) {
  const t = useT();
  const [price, setPrice] = useState(order.price ?? '');
  const [quantity, setQuantity] = useState(order.quantity);
  const act = useAction({ done: 'orders.own.amended', refresh: [ordersPath, '/portfolio'] });
  const send = async () => {
    const body = {
      ...(price && price !== order.price ? { price } : {}),
      ...(quantity !== order.quantity ? { quantity } : {}),
    };
    if (Object.keys(body).length === 0) return close();
    const done = await act.run(`${ordersPath}/${order.id}`, { method: 'PATCH', body });
    if (done) close();
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') void send();
    if (event.key === 'Escape') close();
  };
  return (
    <tr onKeyDown={onKey}>
      <td>{order.symbol}</td>
      <td>
        <SideMark side={order.side} />
      </td>
      <td className="figure">
        {order.price && (
          <TextField
            size="small"
            autoFocus
            value={price}
            onChange={({ target }) => setPrice(target.value.replace(',', '.').trim())}
            slotProps={{ htmlInput: { 'aria-label': t('orders.price'), inputMode: 'decimal' } }}
          />
        )}
      </td>
      <td className="figure">
        <TextField
          size="small"
          value={quantity}
          onChange={({ target }) => setQuantity(target.value.replace(',', '.').trim())}
          slotProps={{ htmlInput: { 'aria-label': t('orders.quantity'), inputMode: 'decimal' } }}
        />
      </td>
      <td colSpan={2} className="figure">
        <Button size="small" variant="contained" disabled={act.isRunning} onClick={() => void send()}>
          {t('layout.save')}
        </Button>
        <Button size="small" onClick={close}>
          {t('layout.back')}
        </Button>
      </td>
    </tr>
  );
}
