import type { ReactNode } from 'react';
import { Board } from '../layout/Board.js';
import { EmptyState } from '../layout/EmptyState.js';
import { PageTitle } from '../layout/PageTitle.js';
import { ProblemPanel } from '../layout/ProblemPanel.js';
import { BoardSkeleton } from '../layout/Skeletons.js';
import { StaleNotice } from '../layout/StaleNotice.js';
import { OrderBounds } from '../orders/OrderBounds.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { isProblem } from '../providers/problem.js';
import { Balances } from './Balances.js';
import { AccountExposures } from './AccountExposures.js';
import { ClosesChart } from './ClosesChart.js';
import { Movements } from './Movements.js';
import { PortfolioFigures } from './PortfolioFigures.js';
import { Positions } from './Positions.js';
import type { Account, Portfolio } from './types.js';

const LOOK_EVERY_MS = 10_000;

/** One account: its worth, how it did, its positions, its money and how that moved. The choice stays whatever happens below. */
export function PortfolioBoard({ account, choice }: { account: Account; choice: ReactNode }) {
  const t = useT();
  const query = useApi<Portfolio>(`/portfolio/${account.id}`, {}, { refetchIntervalMs: LOOK_EVERY_MS });
  const title = t('portfolios.title');
  const canReadRisk = useCan('risk:read');
  const retry = () => void query.refetch();
  const { data } = query;
  if (data)
    return (
      <>
        {query.isRefetchError && <StaleNotice at={query.dataUpdatedAt} retry={retry} />}
        <Board
          title={title}
          asOf={data.as_of}
          actions={choice}
          figures={<PortfolioFigures portfolio={data} />}
          charts={
            <>
              <ClosesChart accountId={account.id} currency={data.currency} />
              <Positions portfolio={data} />
              <AccountExposures accountId={account.id} />
              <Balances balances={data.balances} unpriced={data.unpriced} />
              <Movements account={account} balances={data.balances} />
              {canReadRisk && account.can_trade && (
                <OrderBounds accountId={account.id} assets={data.balances.map(({ asset }) => asset)} />
              )}
            </>
          }
        />
      </>
    );
  if (!query.isError) return <BoardSkeleton />;
  const hasNone = isProblem(query.error) && query.error.code === 'portfolios.not_found';
  return (
    <>
      <PageTitle text={title} actions={choice} />
      {hasNone ? (
        <EmptyState title={t('portfolios.none')} why={t('portfolios.none_why')} />
      ) : (
        <ProblemPanel error={query.error} retry={retry} />
      )}
    </>
  );
}
