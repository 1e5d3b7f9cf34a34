import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Money } from '../layout/Money.js';
import { Pager } from '../layout/Pager.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { usePage } from '../ledger/use-page.js';
import { tableStyle } from '../orders/table-style.js';
import { useProblemName } from '../orders/use-problem-name.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { trimmed } from './amounts.js';
import { MoveFundsDialog } from './MoveFundsDialog.js';
import type { Account, Balance, Funds } from './types.js';

const PENDING_EVERY_MS = 1_500;

/** How money moved between what may be withdrawn and what trades, newest first, and the way to move some. */
export function Movements({ account, balances }: { account: Account; balances: Balance[] }) {
  const t = useT();
  const canMove = useCan('portfolios:move_funds') && account.can_trade && balances.length > 0;
  const [isMoving, setIsMoving] = useState(false);
  const { answer, page, setPage, perPage } = usePage<Funds>(
    `/portfolio/accounts/${account.id}/funds`,
    'number',
  );
  const isPending = answer.data?.items.some(({ state }) => state === 'pending') ?? false;
  useLookWhile(isPending, `/portfolio/${account.id}`, () => void answer.refetch());
  return (
    <Panel
      title={t('portfolios.movements')}
      actions={
        canMove && (
          <Button size="small" onClick={() => setIsMoving(true)}>
            {t('portfolios.move')}
          </Button>
        )
      }
    >
      <Loaded query={answer} skeleton={<RowsSkeleton rows={4} />}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('portfolios.no_movements')} why={t('portfolios.no_movements_why')} />
          ) : (
            <>
              <MovementTable items={items} />
              <Pager page={page} perPage={perPage} total={total} setPage={setPage} />
            </>
          )
        }
      </Loaded>
      {isMoving && <MoveFundsDialog account={account} balances={balances} close={() => setIsMoving(false)} />}
    </Panel>
  );
}

/** Looks again while something is under way; what the account holds is read anew when it has arrived. */
function useLookWhile(isPending: boolean, holdingsPath: string, refetch: () => void) {
  const queries = useQueryClient();
  const look = useEffectEvent(refetch);
  useEffect(() => {
    if (!isPending) return undefined;
    const timer = setInterval(() => look(), PENDING_EVERY_MS);
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries({ queryKey: ['api', holdingsPath] });
    };
  }, [isPending, holdingsPath, queries]);
}

function MovementTable({ items }: { items: Funds[] }) {
  const t = useT();
  const nameOf = useProblemName();
  return (
    <Box tabIndex={0} sx={{ overflowX: 'auto', mx: -2 }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('portfolios.direction')}</th>
            <th className="figure">{t('portfolios.amount')}</th>
            <th>{t('layout.state')}</th>
            <th>{t('portfolios.asked')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, created_at, direction, amount, asset, state, reason }) => (
            <tr key={id}>
              <td>{t(`portfolios.directions.${direction}`)}</td>
              <td className="figure">
                <Money amount={trimmed(amount)} asset={asset} />
              </td>
              <td>
                <StateChip noun="funds" state={state} />
                {reason && ` ${nameOf(reason)}`}
              </td>
              <td>
                <DateTime value={created_at} />
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
