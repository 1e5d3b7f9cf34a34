import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Facts } from '../layout/Facts.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { RiskModelDiff } from './RiskModelDiff.js';
import { riskModelsPath, type RiskModel, type RiskModelSummary } from './types.js';

/** Every version there was, the newest first; opened, who decided it and what it changed. */
export function RiskModelVersions({ versions }: { versions: RiskModelSummary[] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {versions.map((version) => (
        <Version key={version.id} version={version} />
      ))}
    </Box>
  );
}

function Version({ version }: { version: RiskModelSummary }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {t('risk_model.version', { name: version.name })}
        </Box>
        <StateChip noun="risk_model" state={version.state} />
        <Box component="span" sx={{ color: 'text.secondary', flex: 1 }}>
          <DateTime value={version.in_force_at ?? version.decided_at ?? version.proposed_at} />
        </Box>
        <Button
          variant="text"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'risk_model.hide_version' : 'risk_model.show_version', {
            name: version.name,
          })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'risk_model.hide' : 'risk_model.show')}
        </Button>
      </Box>
      {isOpen && <Opened version={version} />}
    </Box>
  );
}

function Opened({ version }: { version: RiskModelSummary }) {
  const t = useT();
  const { proposed_by_name, proposed_at, decided_by_name, decided_at, retired_at } = version;
  const who = (name: string | null, at: string) => (
    <>
      {name ?? t('layout.somebody')}, <DateTime value={at} />
    </>
  );
  const facts = [
    {
      label: t('risk_model.proposed_by'),
      value: version.proposed_by ? who(proposed_by_name, proposed_at) : t('risk_model.delivered'),
    },
    { label: t('risk_model.reason'), value: version.reason },
    { label: t('risk_model.decided_by'), value: decided_at && who(decided_by_name, decided_at) },
    { label: t('risk_model.note'), value: version.note },
    { label: t('risk_model.retired_at'), value: retired_at && <DateTime value={retired_at} /> },
    {
      label: t('risk_model.dry_run'),
      value: version.dry_run && t('risk_model.would_move', { smart_count: version.dry_run.moved }),
    },
  ];
  return (
    <Box sx={{ pt: 2 }}>
      <Facts facts={facts.filter(({ value }) => value)} />
      {version.base_id && <Changes id={version.id} baseId={version.base_id} />}
    </Box>
  );
}

function Changes({ id, baseId }: { id: string; baseId: string }) {
  const model = useApi<RiskModel>(`${riskModelsPath}/${id}`);
  const base = useApi<RiskModel>(`${riskModelsPath}/${baseId}`);
  const skeleton = <RowsSkeleton rows={2} />;
  return (
    <Loaded query={base} skeleton={skeleton}>
      {(before) => (
        <Loaded query={model} skeleton={skeleton}>
          {(after) => <RiskModelDiff before={before.content} after={after.content} />}
        </Loaded>
      )}
    </Loaded>
  );
}
