import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { CopyableId } from '../layout/CopyableId.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { RiskModelEditor } from './RiskModelEditor.js';
import { RiskModelFields } from './RiskModelFields.js';
import { RiskModelProposal } from './RiskModelProposal.js';
import { RiskModelVersions } from './RiskModelVersions.js';
import { riskModelsPath, type RiskModel, type RiskModelSummary } from './types.js';

/** By what clients are weighed, what is proposed instead, and what was before. */
export function RiskModelPage() {
  const t = useT();
  const canPropose = useCan('compliance:propose_risk_models');
  const inForce = useApi<RiskModel>(`${riskModelsPath}/in-force`);
  const [isEditing, setIsEditing] = useState(false);
  const canChange = canPropose && !isEditing && inForce.data !== undefined;
  return (
    <Box component="section">
      <PageTitle
        text={t('risk_model.title')}
        actions={canChange && <Button onClick={() => setIsEditing(true)}>{t('risk_model.change')}</Button>}
      />
      <Box sx={{ color: 'text.secondary', mb: 4, maxWidth: 720 }}>{t('risk_model.why')}</Box>
      <Loaded query={inForce} skeleton={<RowsSkeleton rows={8} />}>
        {(model) =>
          isEditing ? (
            <RiskModelEditor inForce={contentOf(model)} close={() => setIsEditing(false)} />
          ) : (
            <Standing model={model} />
          )
        }
      </Loaded>
    </Box>
  );
}

function Standing({ model }: { model: RiskModel }) {
  const t = useT();
  const versions = useApi<RiskModelSummary[]>(riskModelsPath);
  const waiting = versions.data?.filter(({ state }) => state === 'proposed') ?? [];
  return (
    <>
      {waiting.length > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4, mb: 5 }}>
          {waiting.map((summary) => (
            <RiskModelProposal key={summary.id} summary={summary} inForce={model} />
          ))}
        </Box>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          mb: 3,
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        <span>
          {t('risk_model.in_force', { name: model.name })}{' '}
          {model.in_force_at && <DateTime value={model.in_force_at} />}
        </span>
        <CopyableId value={model.content_hash} />
      </Box>
      <RiskModelFields content={model.content} />
      <Panel title={t('risk_model.versions')}>
        <Loaded query={versions} skeleton={<RowsSkeleton rows={3} />}>
          {(rows) => <RiskModelVersions versions={rows} />}
        </Loaded>
      </Panel>
    </>
  );
}

/** Without the name, which the next one gets of its own. */
function contentOf({ content: { version: _version, ...content } }: RiskModel) {
  return content;
}
