import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useReducer, useState } from 'react';
import { modelChanges } from '../../../domain/compliance/risk-model-diff.js';
import type { RiskModelContent } from '../../../domain/compliance/risk.js';
import { Panel } from '../layout/Panel.js';
import { useT } from '../providers/i18n-provider.js';
import { DryRunPanel } from './DryRunPanel.js';
import { changed, faultsOf } from './risk-model-draft.js';
import { RiskModelDiff } from './RiskModelDiff.js';
import { RiskModelFields } from './RiskModelFields.js';
import { RiskModelProposeDialog } from './RiskModelProposeDialog.js';
import { useDryRun } from './use-dry-run.js';

interface RiskModelEditorProps {
  inForce: RiskModelContent;
  close: () => void;
}

/** Changes a copy of the model in force, tries it on everybody, and proposes it when somebody has seen who would move. */
export function RiskModelEditor({ inForce, close }: RiskModelEditorProps) {
  const t = useT();
  const [draft, change] = useReducer(changed, inForce);
  const { standing, start, cancel } = useDryRun();
  const [isProposing, setIsProposing] = useState(false);
  const faults = faultsOf(draft);
  const hasChanges = modelChanges(inForce, draft).length > 0;
  const isRunning = standing !== null && !standing.found && !standing.failure;
  const isTried = standing?.content === draft;
  const found = isTried ? (standing?.found ?? null) : null;
  return (
    <Box component="section" aria-label={t('risk_model.editing')}>
      <RiskModelFields content={draft} change={change} />
      {faults.length > 0 && (
        <Alert severity="error" sx={{ mb: 4 }}>
          {faults.map((fault) => (
            <div key={fault}>{t(`risk_model.faults.${fault}`)}</div>
          ))}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
        <Panel title={t('risk_model.changes')}>
          <RiskModelDiff before={inForce} after={draft} />
        </Panel>
        {standing && <DryRunPanel standing={standing} isOther={!isTried} cancel={cancel} />}
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          py: 3,
          position: { md: 'sticky' },
          bottom: 0,
          zIndex: 1,
          borderTop: 1,
          borderColor: 'divider',
          backgroundColor: 'background.default',
        }}
      >
        <Button onClick={() => start(draft)} disabled={faults.length > 0 || !hasChanges || isRunning}>
          {t('risk_model.run')}
        </Button>
        <Button variant="contained" onClick={() => setIsProposing(true)} disabled={!found || !hasChanges}>
          {t('risk_model.propose')}
        </Button>
        <Button variant="text" onClick={close}>
          {t('layout.cancel')}
        </Button>
      </Box>
      {isProposing && found && (
        <RiskModelProposeDialog
          content={draft}
          run={found}
          close={() => setIsProposing(false)}
          done={close}
        />
      )}
    </Box>
  );
}
