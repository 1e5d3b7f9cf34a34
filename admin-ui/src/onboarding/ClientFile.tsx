import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ApiKeysOf } from '../accounts/ApiKeysOf.js';
import { File, type FileTab } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { CopyableId } from '../layout/CopyableId.js';
import { CountryName } from '../layout/CountryName.js';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { Day, Relative } from '../layout/Time.js';
import { useApi, useCan, useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { ClientActions } from './ClientActions.js';
import { clientTabs } from './client-tabs.js';
import type { ClientFile as ClientFileView } from './types.js';
import { WorkflowPanel } from './WorkflowPanel.js';

/** A client for life: what is known, which cases there were, what may be done now. */
export function ClientFile() {
  const { id = '' } = useParams();
  const path = `/onboarding/clients/${id}`;
  const query = useApi<ClientFileView>(path);
  const queries = useQueryClient();
  const canReadCases = useCan('compliance:read_cases');
  useLive(canReadCases ? 'cases' : null, () => void queries.invalidateQueries({ queryKey: ['api', path] }));
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(file) => <ClientView key={id} file={file} />}
    </Loaded>
  );
}

function ClientView({ file }: { file: ClientFileView }) {
  const t = useT();
  const canReadDocuments = useCan('onboarding:read_documents');
  const canManageKeys = useCan('accounts:manage_keys');
  const { application, trading_account } = file;
  return (
    <File
      head={
        <FileHead
          resource="clients"
          id={application.id}
          name={application.display_name || t('onboarding.unnamed')}
          states={
            <>
              <StateChip noun="application" state={application.state} />
              {application.risk_level && <StateChip noun="risk" state={application.risk_level} />}
            </>
          }
          facts={[
            { label: t('onboarding.kind'), value: t(`onboarding.kinds.${application.kind}`) },
            { label: t('layout.country'), value: <CountryName code={application.country} /> },
            { label: t('onboarding.next_review_at'), value: <Day value={application.next_review_at} /> },
            {
              label: t('onboarding.trading_account'),
              value: trading_account ? <CopyableId value={trading_account.id} /> : '—',
            },
            ...(application.parent
              ? [{ label: t('onboarding.parent'), value: <ParentLink {...application.parent} /> }]
              : []),
            { label: t('layout.id'), value: <CopyableId value={application.id} /> },
          ]}
          actions={<ClientActions file={file} />}
        />
      }
      tabs={[
        ...clientTabs({ file, canReadDocuments, canReviewHits: false, caseId: null, canAsk: false }),
        ...(canManageKeys ? [keysTab(application.user_id)] : []),
      ]}
      rail={
        <>
          <CasesPanel file={file} />
          <WorkflowPanel workflow={file.workflow} application={application} />
        </>
      }
    />
  );
}

function keysTab(userId: string): FileTab {
  return { id: 'keys', label: 'accounts.keys.title', render: () => <ApiKeysOf userId={userId} /> };
}

function ParentLink({ id, display_name }: { id: string; display_name: string }) {
  return (
    <Box component={Link} to={`/clients/${id}`} sx={{ color: 'primary.main' }}>
      {display_name}
    </Box>
  );
}

/** The cases of this client, the newest first. */
function CasesPanel({ file }: { file: ClientFileView }) {
  const t = useT();
  const newestFirst = [...file.cases].sort((a, b) => b.opened_at.localeCompare(a.opened_at));
  return (
    <Panel title={t('compliance.cases.title')}>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'flex',
          flexDirection: 'column',
          gap: 3,
          fontSize: '0.8125rem',
        }}
      >
        {newestFirst.map((one) => (
          <li key={one.id}>
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
              <Box component={Link} to={`/cases/${one.id}`} sx={{ color: 'primary.main' }}>
                {t(`compliance.reasons.${one.reason}`)}
              </Box>
              {one.decision ? (
                <StateChip noun="decision" state={one.decision} />
              ) : (
                <StateChip noun="case" state={one.state} />
              )}
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
              <Relative value={one.opened_at} />
            </Box>
          </li>
        ))}
        {newestFirst.length === 0 && (
          <Box component="li" sx={{ color: 'text.secondary' }}>
            {t('onboarding.no_cases')}
          </Box>
        )}
      </Box>
    </Panel>
  );
}
