import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { Trade } from './types.js';

/** What was traded, newest first; the colour is the side that came to the book, and a sign says it too. */
export function TradesPane({ trades, quote, base }: { trades: Trade[]; quote: string; base: string }) {
  const t = useT();
  const format = useFormat();
  const { tokens } = useTheme();
  const clock = useMemo(
    () =>
      new Intl.DateTimeFormat(format.locale, {
        timeStyle: 'medium',
        hourCycle: 'h23',
        timeZone: format.timeZone,
      }),
    [format],
  );
  if (trades.length === 0)
    return <EmptyState title={t('orders.trades.empty')} why={t('orders.trades.empty_why')} />;
  return (
    <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', fontSize: '0.75rem' }}>
      <Box component="thead" sx={{ color: 'text.disabled', '& th': { fontWeight: 400, px: 2, height: 20 } }}>
        <tr>
          <th style={{ textAlign: 'left' }}>{t('orders.book.price', { quote })}</th>
          <th style={{ textAlign: 'right' }}>{t('orders.book.quantity', { base })}</th>
          <th style={{ textAlign: 'right' }}>{t('orders.time')}</th>
        </tr>
      </Box>
      <Box component="tbody" sx={{ '& td': { px: 2, height: 20, whiteSpace: 'nowrap' } }}>
        {trades.map(({ id, price, quantity, time, taker_side }) => (
          <tr key={id}>
            <td style={{ color: tokens.tones[taker_side === 'buy' ? 'done' : 'refused'].ink }}>
              <span aria-label={t(`orders.sides.${taker_side}`)}>{taker_side === 'buy' ? '▲' : '▼'}</span>{' '}
              {price}
            </td>
            <td style={{ textAlign: 'right' }}>{quantity}</td>
            <td style={{ textAlign: 'right' }}>{clock.format(new Date(time))}</td>
          </tr>
        ))}
      </Box>
    </Box>
  );
}
