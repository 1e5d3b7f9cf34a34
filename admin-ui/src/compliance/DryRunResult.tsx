import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { CopyableId } from '../layout/CopyableId.js';
import { DateTime } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { DryRunMatrix, type MovePair } from './DryRunMatrix.js';
import { DryRunMoves } from './DryRunMoves.js';
import type { RiskDryRun } from './types.js';

/** What came out of a dry run: how many go from which level to which, and who they are. */
export function DryRunResult({ run }: { run: RiskDryRun }) {
  const t = useT();
  const format = useFormat();
  const [pair, setPair] = useState<MovePair | null>(null);
  return (
    <>
      {run.is_old && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('risk_model.run_old')}
        </Alert>
      )}
      {run.without_facts > 0 && (
        <Alert severity="info" sx={{ mb: 3 }}>
          {t('risk_model.without_facts', { smart_count: run.without_facts })}
        </Alert>
      )}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 3 }}>
        {t('risk_model.run_of', {
          smart_count: run.parties,
          parties: format.number(run.parties),
          base: run.base_name,
        })}{' '}
        <DateTime value={run.started_at} />, {run.started_by_name ?? t('layout.somebody')}
        {run.result_hash && (
          <>
            {' · '}
            <CopyableId value={run.result_hash} />
          </>
        )}
      </Box>
      <DryRunMatrix moves={run.moves} pair={pair} choose={setPair} />
      <DryRunMoves key={pair ? `${pair.from} ${pair.to}` : ''} run={run} pair={pair} />
    </>
  );
}
