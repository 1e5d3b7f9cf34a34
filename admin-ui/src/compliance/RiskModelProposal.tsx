import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Facts } from '../layout/Facts.js';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { DryRunResult } from './DryRunResult.js';
import { RiskModelDecision, type ModelStep } from './RiskModelDecision.js';
import { RiskModelDiff } from './RiskModelDiff.js';
import { riskModelsPath, type RiskModel, type RiskModelSummary } from './types.js';

interface RiskModelProposalProps {
  summary: RiskModelSummary;
  inForce: RiskModel;
}

/** What waits for another officer: what it changes, who would move, and what whoever looks may do. */
export function RiskModelProposal({ summary, inForce }: RiskModelProposalProps) {
  const t = useT();
  const query = useApi<RiskModel>(`${riskModelsPath}/${summary.id}`);
  const by = (
    <>
      {summary.proposed_by_name ?? t('layout.somebody')}, <DateTime value={summary.proposed_at} />
    </>
  );
  return (
    <Panel
      title={t('risk_model.version', { name: summary.name })}
      actions={<StateChip noun="risk_model" state={summary.state} />}
    >
      <Facts
        facts={[
          { label: t('risk_model.proposed_by'), value: by },
          { label: t('risk_model.reason'), value: summary.reason },
        ]}
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(model) => (
          <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
            <RiskModelDiff before={inForce.content} after={model.content} />
            {model.dry_run && (
              <section aria-label={t('risk_model.dry_run')}>
                <DryRunResult run={model.dry_run} />
              </section>
            )}
            <Steps model={model} isOutdated={model.base_id !== inForce.id} />
          </Box>
        )}
      </Loaded>
    </Panel>
  );
}

function Steps({ model, isOutdated }: { model: RiskModel; isOutdated: boolean }) {
  const t = useT();
  const steps = useSteps(model, isOutdated);
  const [step, setStep] = useState<ModelStep | null>(null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {isOutdated && <Box sx={{ width: '100%', color: 'text.secondary' }}>{t('risk_model.outdated')}</Box>}
      {steps.map((each) => (
        <Button
          key={each}
          {...(each === 'approval' ? { variant: 'contained', color: 'primary' } : {})}
          onClick={() => setStep(each)}
        >
          {t(`risk_model.${each}`)}
        </Button>
      ))}
      {step && <RiskModelDecision model={model} step={step} close={() => setStep(null)} />}
    </Box>
  );
}

/** Nobody decides what they proposed, and only they take it back. */
function useSteps({ proposed_by }: RiskModel, isOutdated: boolean): ModelStep[] {
  const own = useProfile()?.id;
  const canPropose = useCan('compliance:propose_risk_models');
  const canDecide = useCan('compliance:decide');
  if (proposed_by === own) return canPropose ? ['withdrawal'] : [];
  if (!canDecide) return [];
  return isOutdated ? ['refusal'] : ['approval', 'refusal'];
}
