import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { isSame } from './about.js';
import { cardTableStyle } from './card-table-style.js';
import { LimitRow } from './LimitRow.js';
import { ProposeDialog } from './ProposeDialog.js';
import { Proposals } from './Proposals.js';
import type { Limit } from './types.js';

interface LimitsProps {
  limits: Limit[];
  /** Where only limits of one account are shown and proposed. */
  accountId?: string;
}

/** Limits in force with their use, the fullest first; above them what waits for another person. */
export function Limits({ limits, accountId }: LimitsProps) {
  const t = useT();
  const canSet = useCan('risk:set_limits');
  const [isOpen, setIsOpen] = useState(false);
  const inForce = limits
    .filter(({ state }) => state === 'in_force')
    .toSorted((one, other) => (other.used ?? -1) - (one.used ?? -1));
  const proposed = limits.filter(({ state }) => state === 'proposed');
  return (
    <Panel
      title={t('risk.limits')}
      className="wide"
      actions={
        canSet &&
        limits.length > 0 && (
          <Button size="small" onClick={() => setIsOpen(true)}>
            {t('risk.propose')}
          </Button>
        )
      }
    >
      {proposed.length > 0 && <Proposals proposed={proposed} inForce={inForce} />}
      {inForce.length > 0 && <LimitTable limits={inForce} pending={proposed} />}
      {limits.length === 0 && (
        <EmptyState
          isSmall
          title={t('risk.no_limits')}
          why={t(canSet ? 'risk.no_limits_why' : 'risk.no_limits_ask')}
          action={canSet ? { label: t('risk.propose'), onClick: () => setIsOpen(true) } : undefined}
        />
      )}
      {isOpen && <ProposeDialog accountId={accountId} close={() => setIsOpen(false)} />}
    </Panel>
  );
}

function LimitTable({ limits, pending }: { limits: Limit[]; pending: Limit[] }) {
  const t = useT();
  const canSet = useCan('risk:set_limits');
  return (
    <Box tabIndex={0} role="group" aria-label={t('risk.limits')} sx={{ overflowX: 'auto', mx: -2 }}>
      <Box component="table" sx={cardTableStyle}>
        <thead>
          <tr>
            <th>{t('layout.state')}</th>
            <th>{t('risk.what')}</th>
            <th>{t('risk.used')}</th>
            <th className="figure">{t('risk.soft')}</th>
            <th className="figure">{t('risk.hard')}</th>
            <th>{t('risk.in_force_since')}</th>
            {canSet && <th />}
          </tr>
        </thead>
        <tbody>
          {limits.map((limit) => (
            <LimitRow
              key={limit.id}
              limit={limit}
              isPending={pending.some((each) => isSame(each, limit))}
              canSet={canSet}
            />
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
