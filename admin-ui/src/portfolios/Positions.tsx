import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useT } from '../providers/i18n-provider.js';
import type { Portfolio, Position } from './types.js';

/** Averages and gains are results of divisions: so many digits of them mean something. */
const PRICE_DIGITS = 8;
const VALUE_DIGITS = 6;

/** What is held by trades of each pair, at what average price, and what it gained or lost. */
export function Positions({ portfolio: { positions, currency } }: { portfolio: Portfolio }) {
  const t = useT();
  return (
    <Panel title={t('portfolios.positions')} className="wide">
      {positions.length === 0 && (
        <EmptyState title={t('portfolios.no_positions')} why={t('portfolios.no_positions_why')} />
      )}
      {positions.length > 0 && (
        <Box tabIndex={0} sx={{ overflowX: 'auto', mx: -2 }}>
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('portfolios.symbol')}</th>
                <th className="figure">{t('portfolios.quantity')}</th>
                <th className="figure">{t('portfolios.average')}</th>
                <th className="figure">{t('portfolios.price')}</th>
                <th className="figure">{t('portfolios.value', { currency })}</th>
                <th className="figure">{t('portfolios.unrealised')}</th>
                <th className="figure">{t('portfolios.realised')}</th>
                <th className="figure">{t('portfolios.fees')}</th>
              </tr>
            </thead>
            <tbody>
              {positions.map((position) => (
                <PositionRow key={position.symbol} position={position} />
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Panel>
  );
}

function PositionRow({ position }: { position: Position }) {
  const t = useT();
  const format = useFormat();
  const { exact, symbol, is_stale } = position;
  const rounded = (figure: string | null, digits: number) =>
    figure === null ? '—' : format.number(Number(figure), digits);
  return (
    <tr>
      <td>{symbol}</td>
      <td className="figure">{format.decimal(exact.quantity)}</td>
      <td className="figure">{rounded(exact.average_price, PRICE_DIGITS)}</td>
      <td className="figure">
        {rounded(exact.market_price, PRICE_DIGITS)}
        {is_stale && ` · ${t('portfolios.old')}`}
      </td>
      <td className="figure">{rounded(exact.market_value, VALUE_DIGITS)}</td>
      <td className="figure">
        <Gain figure={exact.unrealized_pnl} />
      </td>
      <td className="figure">
        <Gain figure={exact.realized_pnl} />
      </td>
      <td className="figure">{rounded(exact.fees, VALUE_DIGITS)}</td>
    </tr>
  );
}

/** With its sign, so that the colour never says it alone. */
function Gain({ figure }: { figure: string | null }) {
  const format = useFormat();
  if (figure === null) return <>—</>;
  const value = Number(figure);
  const text = format.number(value, VALUE_DIGITS);
  if (value === 0) return <>{text}</>;
  return (
    <span className={value > 0 ? 'ink-done' : 'ink-refused'}>
      {value > 0 && '+'}
      {text}
    </span>
  );
}
