import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { cardTableStyle } from './card-table-style.js';
import { CreditDialog } from './CreditDialog.js';
import { CreditProposals, isOf } from './CreditProposals.js';
import { CreditRow } from './CreditRow.js';
import { creditLinesPath, creditUsePath } from './paths.js';
import type { CreditLine, CreditUse } from './types.js';
import { LOOK_EVERY_MS } from './use-risk-news.js';

const proposals = { perPage: 100, filter: JSON.stringify({ state: 'proposed' }) };

/** Who may owe how much, and how much of it is used, the fullest first; above them what waits for another person. */
export function CreditLines() {
  const t = useT();
  const canSet = useCan('risk:set_limits');
  const [isOpen, setIsOpen] = useState(false);
  const query = useApi<CreditUse[]>(creditUsePath, {}, { refetchIntervalMs: LOOK_EVERY_MS });
  const { data: proposed = [] } = useApi<CreditLine[]>(creditLinesPath, proposals);
  const open = () => setIsOpen(true);
  return (
    <Panel
      title={t('risk.credit_lines')}
      className="wide"
      actions={
        canSet && (
          <Button size="small" onClick={open}>
            {t('risk.credit_propose')}
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(rows) => (
          <>
            {proposed.length > 0 && <CreditProposals proposed={proposed} inUse={rows} />}
            {rows.length > 0 && <CreditTable rows={rows} proposed={proposed} canSet={canSet} />}
            {rows.length + proposed.length === 0 && (
              <EmptyState
                isSmall
                title={t('risk.no_credit')}
                why={t(canSet ? 'risk.no_credit_why' : 'risk.no_credit_ask')}
              />
            )}
          </>
        )}
      </Loaded>
      {isOpen && <CreditDialog close={() => setIsOpen(false)} />}
    </Panel>
  );
}

interface CreditTableProps {
  rows: CreditUse[];
  proposed: CreditLine[];
  canSet: boolean;
}

function CreditTable({ rows, proposed, canSet }: CreditTableProps) {
  const t = useT();
  return (
    <Box tabIndex={0} role="group" aria-label={t('risk.credit_lines')} sx={{ overflowX: 'auto', mx: -2 }}>
      <Box component="table" sx={cardTableStyle}>
        <thead>
          <tr>
            <th>{t('layout.state')}</th>
            <th>{t('risk.account')}</th>
            <th className="figure">{t('risk.credit')}</th>
            <th className="figure">{t('risk.credit_used')}</th>
            <th className="figure">{t('risk.credit_held')}</th>
            <th className="figure">{t('risk.credit_free')}</th>
            <th>{t('risk.share')}</th>
            {canSet && <th />}
          </tr>
        </thead>
        <tbody>
          {rows.map((use) => (
            <CreditRow
              key={`${use.account_id} ${use.asset}`}
              use={use}
              isPending={proposed.some((line) => isOf(use, line))}
              canSet={canSet}
            />
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
