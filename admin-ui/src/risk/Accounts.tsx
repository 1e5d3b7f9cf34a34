import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { StateChip } from '../layout/StateChip.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useT } from '../providers/i18n-provider.js';
import { DrawdownNote } from './DrawdownNote.js';
import type { RiskBoard } from './types.js';
import { useWords } from './use-words.js';

interface AccountsProps {
  board: RiskBoard;
}

/** The accounts with the greatest exposures, each with the way to its own risk; at the foot all of them as one. */
export function Accounts({ board }: AccountsProps) {
  const { accounts, currency, drawdown: ofAll, exposures } = board;
  const t = useT();
  const format = useFormat();
  const { whole } = useWords();
  const title = t('risk.accounts', { currency });
  const leverage = (equity: string, gross: string) =>
    Number(equity) > 0 ? format.share(Number(gross) / Number(equity)) : '—';
  return (
    <Panel title={title} className="wide">
      {accounts.length === 0 ? (
        <EmptyState isSmall title={t('risk.no_accounts')} why={t('risk.no_accounts_why')} />
      ) : (
        <Box tabIndex={0} role="group" aria-label={title} sx={{ overflow: 'auto', mx: -2, maxHeight: 420 }}>
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('risk.account')}</th>
                <th>{t('layout.state')}</th>
                <th className="figure">{t('risk.equity_of_account')}</th>
                <th className="figure">{t('risk.gross')}</th>
                <th className="figure">{t('risk.gross_of_equity')}</th>
                <th className="figure">{t('risk.measures.drawdown')}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map(({ account_id, name, equity, gross, drawdown, level, is_stale }) => (
                <tr key={account_id}>
                  <td>
                    <Box component={Link} to={`/risk/accounts/${account_id}`} sx={{ color: 'primary.main' }}>
                      {name}
                    </Box>
                  </td>
                  <td>
                    <StateChip noun="limit_use" state={level} />
                  </td>
                  <td className="figure">{whole(equity)}</td>
                  <td className="figure">
                    {whole(gross)}
                    {is_stale && <span className="ink-waiting">{` · ${t('risk.old_price')}`}</span>}
                  </td>
                  <td className="figure">{leverage(equity, gross)}</td>
                  <td className="figure">{format.share(drawdown, 2)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={2}>{t('risk.drawdown.of_all')}</td>
                <td className="figure">{whole(exposures.equity)}</td>
                <td className="figure">{whole(exposures.gross)}</td>
                <td className="figure">{leverage(exposures.equity, exposures.gross)}</td>
                <td className="figure">{format.share(ofAll.now, 2)}</td>
              </tr>
            </tfoot>
          </Box>
        </Box>
      )}
      <DrawdownNote board={board} />
    </Panel>
  );
}
