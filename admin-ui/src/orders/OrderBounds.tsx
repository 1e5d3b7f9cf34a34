import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { trimmed } from '../portfolios/amounts.js';
import { useApi, useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { BoundsDecision } from './BoundsDecision.js';
import { BoundsDialog } from './BoundsDialog.js';
import { tableStyle } from './table-style.js';
import type { AccountBounds, OrderBounds as Bounds } from './types.js';

export const boundsPath = (accountId: string) => `/institutional/accounts/${accountId}/order-bounds`;

/** Every instrument is paid in it, so no order is for it. */
const paidIn = 'USDT';
export const isOrdered = (asset: string) => asset !== paidIn;

type Doing = 'propose' | 'approval' | 'refusal' | 'withdrawal';

/** What bounds the orders of an account: in force and proposed beside each other; one person proposes, another agrees. */
export function OrderBounds({ accountId, assets }: { accountId: string; assets: string[] }) {
  const t = useT();
  const canSet = useCan('risk:set_limits');
  const own = useProfile()?.id;
  const query = useApi<AccountBounds>(boundsPath(accountId));
  const [doing, setDoing] = useState<Doing | null>(null);
  const proposed = query.data?.proposed ?? null;
  const isOwn = proposed?.proposed_by === own;
  const close = () => setDoing(null);
  return (
    <Panel
      title={t('orders.bounds.title')}
      actions={
        canSet &&
        query.data &&
        !proposed && (
          <Button size="small" onClick={() => setDoing('propose')}>
            {t('orders.bounds.propose')}
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ in_force }) => (
          <>
            <BoundsTable columns={[in_force, proposed].filter((each) => each !== null)} assets={assets} />
            {canSet && proposed && (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
                {isOwn ? (
                  <Button onClick={() => setDoing('withdrawal')}>{t('orders.bounds.withdrawal')}</Button>
                ) : (
                  <>
                    <Button variant="contained" color="primary" onClick={() => setDoing('approval')}>
                      {t('orders.bounds.approval')}
                    </Button>
                    <Button onClick={() => setDoing('refusal')}>{t('orders.bounds.refusal')}</Button>
                  </>
                )}
              </Box>
            )}
            {doing === 'propose' && (
              <BoundsDialog accountId={accountId} assets={assets} inForce={in_force} close={close} />
            )}
            {doing && doing !== 'propose' && proposed && (
              <BoundsDecision accountId={accountId} bounds={proposed} decision={doing} close={close} />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** A row a bound, a column a version of them. */
function BoundsTable({ columns, assets }: { columns: Bounds[]; assets: string[] }) {
  const t = useT();
  if (columns.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('orders.bounds.none')}</Box>;
  const shown = (value: string | number) =>
    Number(value) === 0 ? t('orders.bounds.unbounded') : String(value);
  const rows: [string, (bounds: Bounds) => string][] = [
    [t('orders.bounds.max_open_orders'), (each) => shown(each.max_open_orders)],
    [t('orders.bounds.orders_per_second'), (each) => shown(each.orders_per_second)],
    [t('orders.bounds.max_notional'), (each) => shown(trimmed(each.max_notional))],
    [
      t('orders.bounds.approval_notional'),
      ({ approval_notional: worth }) => (worth === null ? t('orders.bounds.of_house') : trimmed(worth)),
    ],
    ...assets.map((asset): [string, (bounds: Bounds) => string] => [
      t('orders.bounds.position', { asset }),
      ({ position_limits }) => shown(position_limits[asset] ?? 0),
    ]),
    ...assets
      .filter(isOrdered)
      .map((asset): [string, (bounds: Bounds) => string] => [
        t('orders.bounds.max_quantity', { asset }),
        (each) => shown(each.max_quantities[asset] ?? 0),
      ]),
    [t('orders.bounds.reason'), ({ reason }) => reason],
    [t('orders.bounds.proposed_by'), ({ proposed_by_name }) => proposed_by_name ?? '–'],
    [t('orders.approvals.decided_by'), ({ decided_by_name }) => decided_by_name ?? '–'],
  ];
  return (
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('orders.bounds.bound')}</th>
            {columns.map(({ id, state, proposed_at }) => (
              <th key={id}>
                <StateChip noun="bounds" state={state} /> <DateTime value={proposed_at} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, render]) => (
            <tr key={name}>
              <td>{name}</td>
              {columns.map((bounds) => (
                <td key={bounds.id} style={{ whiteSpace: 'normal' }}>
                  {render(bounds)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
