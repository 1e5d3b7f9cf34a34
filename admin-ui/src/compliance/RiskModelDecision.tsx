import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { riskModelsPath, type RiskModel } from './types.js';

export type ModelStep = 'approval' | 'refusal' | 'withdrawal';

interface RiskModelDecisionProps {
  model: RiskModel;
  step: ModelStep;
  close: () => void;
}

/** Agrees to a version that somebody else proposed, refuses it, or takes back one's own. */
export function RiskModelDecision({ model, step, close }: RiskModelDecisionProps) {
  const t = useT();
  const { id, name, content_hash } = model;
  return (
    <ReasonDialog
      title={`${t(`risk_model.${step}`)}: ${t('risk_model.version', { name })}`}
      reversible={t(`risk_model.${step}_reversible`)}
      confirmLabel={t(`risk_model.${step}`)}
      label={t('risk_model.note')}
      maxLength={2000}
      path={`${riskModelsPath}/${id}/${step}`}
      body={(note) => (step === 'withdrawal' ? { note } : { note, content_hash })}
      done="risk_model.decided"
      refresh={[riskModelsPath]}
      close={close}
    />
  );
}
