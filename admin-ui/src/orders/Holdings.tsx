import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useFormat } from '../layout/use-format.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { tableStyle } from './table-style.js';
import type { Portfolio } from './types.js';

/** What the account holds: money in the engine and beside it, and positions with what they have gained or lost. */
export function Holdings({ accountId }: { accountId: string }) {
  const t = useT();
  const format = useFormat();
  const portfolio = useApi<Portfolio>(`/portfolio/${accountId}`, {}, { refetchIntervalMs: 10_000 });
  return (
    <Loaded query={portfolio} skeleton={<RowsSkeleton />}>
      {({ balances, positions, exact, currency }) => (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, px: 2, py: 1, fontSize: '0.75rem' }}>
            <span>
              {t('orders.holdings.value')} <strong>{format.money(exact.total_value, currency)}</strong>
            </span>
            <span>
              {t('orders.holdings.free')} <strong>{format.money(exact.available_balance, currency)}</strong>
            </span>
          </Box>
          {positions.length === 0 && (
            <EmptyState title={t('orders.holdings.empty')} why={t('orders.holdings.empty_why')} />
          )}
          {positions.length > 0 && (
            <Box component="table" sx={tableStyle}>
              <thead>
                <tr>
                  <th>{t('orders.symbol')}</th>
                  <th className="figure">{t('orders.quantity')}</th>
                  <th className="figure">{t('orders.holdings.average')}</th>
                  <th className="figure">{t('orders.holdings.unrealised')}</th>
                </tr>
              </thead>
              <tbody>
                {positions.map(({ symbol, exact: figures, is_stale }) => (
                  <tr key={symbol}>
                    <td>{symbol}</td>
                    <td className="figure">{figures.quantity}</td>
                    <td className="figure" title={figures.average_price ?? undefined}>
                      {figures.average_price === null ? '–' : format.number(Number(figures.average_price), 2)}
                    </td>
                    <td className="figure">
                      {figures.unrealized_pnl ?? '–'}
                      {is_stale && ` · ${t('orders.holdings.old')}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Box>
          )}
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('orders.holdings.asset')}</th>
                <th className="figure">{t('orders.holdings.trading')}</th>
                <th className="figure">{t('orders.holdings.funds')}</th>
              </tr>
            </thead>
            <tbody>
              {balances.map(({ asset, trading, funds }) => (
                <tr key={asset}>
                  <td>{asset}</td>
                  <td className="figure">{trimmed(trading)}</td>
                  <td className="figure">{trimmed(funds)}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        </>
      )}
    </Loaded>
  );
}

/** Without the zeros at the end, which say nothing; nothing is rounded. */
const trimmed = (amount: string): string => amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
