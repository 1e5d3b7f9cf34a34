import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../providers/i18n-provider.js';
import type { TradingDeskProps } from './TradingDesk.js';
import { useTicker } from './use-market.js';

/** Height of this head on the desk, with its margin. */
export const HEAD_PX = 52;

/** Which market, which account, and how the market stands. */
export function MarketHead({
  account,
  accounts,
  instrument,
  instruments,
  onAccount,
  onSymbol,
}: TradingDeskProps) {
  const t = useT();
  const ticker = useTicker(instrument.symbol);
  const figures = [
    [t('orders.ticker.last'), ticker?.last_price],
    [t('orders.ticker.high'), ticker?.high_price],
    [t('orders.ticker.low'), ticker?.low_price],
    [t('orders.ticker.volume', { base: instrument.base }), ticker?.volume],
  ];
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 4,
        rowGap: 2,
        mb: 2,
        minHeight: HEAD_PX - 8,
      }}
    >
      <TextField
        select
        size="small"
        label={t('orders.symbol')}
        value={instrument.symbol}
        onChange={({ target }) => onSymbol(target.value)}
        sx={{ width: 144 }}
      >
        {instruments.map(({ symbol }) => (
          <MenuItem key={symbol} value={symbol}>
            {symbol}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={t('orders.account')}
        value={account.id}
        onChange={({ target }) => onAccount(target.value)}
        sx={{ width: { xs: '100%', md: 260 } }}
      >
        {accounts.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0, fontSize: '0.8125rem' }}>
        {figures.map(([label, figure]) => (
          <Box key={label}>
            <Box component="dt" sx={{ fontSize: '0.6875rem', color: 'text.disabled' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
              {figure ?? '–'}
            </Box>
          </Box>
        ))}
        <Box>
          <Box component="dt" sx={{ fontSize: '0.6875rem', color: 'text.disabled' }}>
            {t('orders.ticker.phase')}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {ticker ? t(`orders.phases.${ticker.phase}`) : '–'}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
