import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useT } from '../providers/i18n-provider.js';
import { trimmed } from './amounts.js';
import type { Balance } from './types.js';

/** Each asset by where it is: outside of trading, in the engine, under way. */
export function Balances({ balances, unpriced }: { balances: Balance[]; unpriced: string[] }) {
  const t = useT();
  const format = useFormat();
  const amount = (value: string) => format.decimal(trimmed(value));
  return (
    <Panel title={t('portfolios.balances')}>
      {unpriced.length > 0 && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('portfolios.unpriced', { assets: unpriced.join(', ') })}
        </Alert>
      )}
      {balances.length === 0 ? (
        <EmptyState title={t('portfolios.no_balances')} why={t('portfolios.no_balances_why')} />
      ) : (
        <Box tabIndex={0} sx={{ overflowX: 'auto', mx: -2 }}>
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('portfolios.asset')}</th>
                <th className="figure">{t('portfolios.funds')}</th>
                <th className="figure">{t('portfolios.trading')}</th>
                <th className="figure">{t('portfolios.moving')}</th>
              </tr>
            </thead>
            <tbody>
              {balances.map(({ asset, funds, trading, moving }) => (
                <tr key={asset}>
                  <td>{asset}</td>
                  <td className="figure">{amount(funds)}</td>
                  <td className="figure">{amount(trading)}</td>
                  <td className="figure">{amount(moving)}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Panel>
  );
}
