import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import type { ApplicationState } from '../../../domain/onboarding/rules.js';
import type { ProcedureStanding } from '../../../domain/onboarding/views.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { Panel } from '../layout/Panel.js';
import { StateChip, ToneChip } from '../layout/StateChip.js';
import { TemporalLink } from '../layout/TemporalLink.js';
import { DateTime } from '../layout/Time.js';
import type { Tone } from '../layout/tokens.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';

interface WorkflowPanelProps {
  workflow: { id: string; url: string };
  application: { id: string; state: ApplicationState };
}

const refetchIntervalMs = 15_000;
/** A change reaches the workflow a moment after the book of record. */
const followsWithinMs = 1_500;

const tones: Record<ProcedureStanding['standing'], Tone> = {
  running: 'working',
  ended: 'closed',
  stopped: 'refused',
  not_begun: 'closed',
  worker_silent: 'waiting',
  temporal_silent: 'waiting',
};

/** Where the procedure of this client stands, as its workflow says, and the way to its history step by step. */
export function WorkflowPanel({ workflow, application }: WorkflowPanelProps) {
  const t = useT();
  const canRead = useCan('workflows:read');
  const path = `/onboarding/applications/${application.id}/progress`;
  const { data, refetch } = useApi<ProcedureStanding>(path, undefined, {
    enabled: canRead,
    refetchIntervalMs,
  });
  useEffect(() => {
    if (!canRead) return undefined;
    const later = setTimeout(() => void refetch(), followsWithinMs);
    return () => clearTimeout(later);
  }, [application.state, canRead, refetch]);
  return (
    <Panel title={t('onboarding.workflow.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', fontSize: '0.8125rem' }}>
        <StateChip noun="application" state={application.state} />
        {data && (
          <ToneChip tone={tones[data.standing]}>
            {t(`onboarding.workflow.standings.${data.standing}`)}
          </ToneChip>
        )}
        {data && <Said {...data} />}
        <Box sx={{ width: 1 }}>
          <CopyableId value={workflow.id} />
        </Box>
        <TemporalLink url={workflow.url} />
      </Box>
    </Panel>
  );
}

/** What it waits for, or why that is not known. */
function Said({ standing, progress }: ProcedureStanding) {
  const t = useT();
  if (standing === 'ended') return null;
  if (standing !== 'running') {
    return (
      <Typography variant="body2" sx={{ width: 1, color: 'text.secondary' }}>
        {t(`onboarding.workflow.meanings.${standing}`)}
      </Typography>
    );
  }
  if (!progress) return null;
  const { waiting_code, waiting_for, waiting_since, owners, next_timer } = progress;
  return (
    <Box sx={{ width: 1 }}>
      <Facts
        isNarrow
        facts={[
          {
            label: t('onboarding.workflow.waits_for'),
            // A workflow of an older build says it in the words of the manual alone.
            value: waiting_code ? t(`onboarding.workflow.waits.${waiting_code}`, { ...owners }) : waiting_for,
          },
          {
            label: t('onboarding.workflow.since'),
            value: waiting_since && <DateTime value={waiting_since} />,
          },
          {
            label: t('onboarding.workflow.next'),
            value: next_timer && t(`onboarding.workflow.timers.${next_timer.code}`),
          },
          {
            label: t('onboarding.workflow.next_at'),
            value: next_timer && <DateTime value={next_timer.at} />,
          },
        ]}
      />
    </Box>
  );
}
