import OpenInNew from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { isEnded, type ApplicationState } from '../../../domain/onboarding/rules.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Panel } from '../layout/Panel.js';
import { StateChip, ToneChip } from '../layout/StateChip.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';

interface WorkflowPanelProps {
  workflow: { id: string; url: string };
  state: ApplicationState;
}

/** Where the procedure of this client stands, and the way to its history step by step. */
export function WorkflowPanel({ workflow, state }: WorkflowPanelProps) {
  const t = useT();
  const canRead = useCan('workflows:read');
  const isOver = isEnded(state);
  return (
    <Panel title={t('onboarding.workflow.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', fontSize: '0.8125rem' }}>
        <StateChip noun="application" state={state} />
        <ToneChip tone={isOver ? 'closed' : 'working'}>
          {t(isOver ? 'onboarding.workflow.over' : 'onboarding.workflow.runs')}
        </ToneChip>
        <Box sx={{ width: 1 }}>
          <CopyableId value={workflow.id} />
        </Box>
        {canRead && (
          <Link
            href={workflow.url}
            target="_blank"
            rel="noreferrer"
            sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}
          >
            {t('onboarding.workflow.open')}
            <OpenInNew aria-hidden sx={{ fontSize: 15 }} />
          </Link>
        )}
      </Box>
    </Panel>
  );
}
