import { Figure } from '../layout/Figure.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { Portfolio } from './types.js';

/** The Sharpe ratio needs two returns, which are three closes. */
const SHARPE_NEEDS = 3;

/** What acts are decided by: worth, what is free, gains and losses, performance. Rounded here, exact below it or in the tables. */
export function PortfolioFigures({ portfolio }: { portfolio: Portfolio }) {
  const t = useT();
  const format = useFormat();
  const { exact, currency, performance, is_stale } = portfolio;
  const money = (amount: string) => ({
    value: format.number(Number(amount), 2),
    note: format.money(amount, currency),
  });
  const share = (figure: number) => (performance.closes < 2 ? '—' : format.share(figure, 2));
  return (
    <>
      <Figure
        label={is_stale ? t('portfolios.worth_old') : t('portfolios.worth')}
        tone={is_stale ? 'waiting' : undefined}
        {...money(exact.total_value)}
      />
      <Figure label={t('portfolios.free')} {...money(exact.available_balance)} />
      <Figure
        label={t('portfolios.unrealised')}
        tone={toneOf(exact.unrealized_pnl)}
        value={format.number(Number(exact.unrealized_pnl), 2)}
        note={t('portfolios.realised_note', { amount: format.number(Number(exact.realized_pnl), 2) })}
      />
      <Figure
        label={t('portfolios.daily_return')}
        value={share(performance.daily_return)}
        note={t('portfolios.last_close')}
      />
      <Figure
        label={t('portfolios.total_return')}
        value={share(performance.total_return)}
        note={
          performance.closes < 2
            ? t('portfolios.needs_two')
            : t('portfolios.closes_count', { smart_count: performance.closes })
        }
      />
      <Figure
        label={t('portfolios.money_weighted')}
        value={share(performance.money_weighted_return)}
        note={t('portfolios.money_weighted_note')}
      />
      <Figure
        label={t('portfolios.sharpe')}
        value={performance.closes < SHARPE_NEEDS ? '—' : format.number(performance.sharpe_ratio, 2)}
        note={t('portfolios.drawdown_note', { share: share(performance.max_drawdown) })}
      />
      <Figure
        label={t('portfolios.sortino')}
        value={performance.closes < SHARPE_NEEDS ? '—' : format.number(performance.sortino_ratio, 2)}
        note={t('portfolios.sortino_note')}
      />
      <Figure
        label={t('portfolios.volatility')}
        value={performance.closes < SHARPE_NEEDS ? '—' : format.share(performance.volatility, 1)}
        note={t('portfolios.volatility_note')}
      />
    </>
  );
}

function toneOf(amount: string) {
  if (Number(amount) === 0) return undefined;
  return amount.startsWith('-') ? 'refused' : 'done';
}
