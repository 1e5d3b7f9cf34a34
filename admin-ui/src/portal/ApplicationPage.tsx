import Stack from '@mui/material/Stack';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link, useParams } from 'react-router';
import { isEditable } from '../../../domain/onboarding/rules.js';
import { Loaded } from '../layout/Loaded.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { useApi, useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { DocumentsPage } from './DocumentsPage.js';
import { Messages } from './Messages.js';
import { OwnersPage } from './OwnersPage.js';
import { SendPage } from './SendPage.js';
import { StepPage } from './StepPage.js';
import { stepsOf } from './steps.js';
import { TaskList } from './TaskList.js';
import type { OwnApplication } from './types.js';
import { Withdraw } from './Withdraw.js';

/** One application: the list of its parts, or the part that the address names. */
export function ApplicationPage() {
  const { id = '', page } = useParams();
  const query = useApi<OwnApplication>(`/onboarding/applications/${id}`);
  useLive(`applications/${id}`, () => void query.refetch());
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(application) => (
        <Stack spacing={5}>
          <Head application={application} isPart={Boolean(page)} />
          <Part key={`${id}/${page}`} application={application} page={page} />
        </Stack>
      )}
    </Loaded>
  );
}

function Head({ application, isPart }: { application: OwnApplication; isPart: boolean }) {
  const t = useT();
  const { id, parent_id, display_name, state } = application;
  const back = isPart
    ? `/portal/applications/${id}`
    : parent_id
      ? `/portal/applications/${parent_id}/owners`
      : '/portal';
  return (
    <Stack spacing={2}>
      <MuiLink component={Link} to={back} variant="body2" sx={{ alignSelf: 'flex-start', py: 1 }}>
        ‹ {t('layout.back')}
      </MuiLink>
      {!isPart && (
        <Stack direction="row" spacing={3} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h1">{display_name || t('portal.overview.title')}</Typography>
          <StateChip noun="application" state={state} />
        </Stack>
      )}
    </Stack>
  );
}

function Part({ application, page }: { application: OwnApplication; page: string | undefined }) {
  const step = stepsOf(application.kind).find(({ id }) => id === page);
  if (step)
    return <StepPage application={application} step={step} isReadOnly={!isEditable(application.state)} />;
  if (page === 'owners') return <OwnersPage application={application} />;
  if (page === 'documents') return <DocumentsPage application={application} />;
  if (page === 'send') return <SendPage application={application} />;
  return (
    <>
      <TaskList application={application} />
      {!application.parent_id && <Messages application={application} />}
      <Withdraw application={application} />
    </>
  );
}
