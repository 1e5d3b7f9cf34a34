import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { ToneChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { tableStyle } from '../orders/table-style.js';
import type { Account } from '../orders/types.js';
import { useApi, useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { LiftDialog } from './LiftDialog.js';
import { switchesPath } from './paths.js';
import type { RiskSwitch } from './types.js';

const LOOK_EVERY_MS = 5_000;

/** The stops of trading: what is stopped, by whom and why; one person stops, another lets go. */
export function Switches() {
  const t = useT();
  const switches = useApi<RiskSwitch[]>(switchesPath, {}, { refetchIntervalMs: LOOK_EVERY_MS });
  return (
    <Panel title={t('risk.switches')} className="wide">
      <Loaded query={switches} skeleton={<RowsSkeleton rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState isSmall title={t('risk.empty')} why={t('risk.empty_why')} />
          ) : (
            <SwitchTable rows={rows} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function SwitchTable({ rows }: { rows: RiskSwitch[] }) {
  const t = useT();
  const canKill = useCan('risk:kill');
  const own = useProfile()?.id;
  const [lifting, setLifting] = useState<RiskSwitch | null>(null);
  const { data: accounts = [] } = useApi<Account[]>('/portfolio/accounts');
  const nameOf = ({ scope, symbol, trading_account_id }: RiskSwitch) =>
    symbol ?? accounts.find(({ id }) => id === trading_account_id)?.name ?? t(`risk.scopes.${scope}`);
  return (
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('layout.state')}</th>
            <th>{t('risk.what')}</th>
            <th>{t('risk.why')}</th>
            <th>{t('risk.engaged')}</th>
            <th>{t('risk.lifted')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <ToneChip tone={row.is_on ? 'refused' : 'closed'}>
                  {t(row.is_on ? 'risk.on' : 'risk.off')}
                </ToneChip>
              </td>
              <td>{nameOf(row)}</td>
              <td style={{ whiteSpace: 'normal' }}>{row.reason}</td>
              <td>
                {row.engaged_by_name} <DateTime value={row.engaged_at} />
              </td>
              <td>
                {row.lifted_at && (
                  <>
                    {row.lifted_by_name} <DateTime value={row.lifted_at} />
                  </>
                )}
              </td>
              <td className="figure">
                {canKill && row.is_on && (
                  <Button
                    size="small"
                    disabled={row.engaged_by === own}
                    title={row.engaged_by === own ? t('risk.own') : undefined}
                    onClick={() => setLifting(row)}
                  >
                    {t('risk.lift')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
      {lifting && <LiftDialog row={lifting} close={() => setLifting(null)} />}
    </Box>
  );
}
