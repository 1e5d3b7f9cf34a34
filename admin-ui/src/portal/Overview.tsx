import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useNavigate } from 'react-router';
import { isEnded } from '../../../domain/onboarding/rules.js';
import type { Application } from '../../../domain/onboarding/schema.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { useApi, useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { OwnApplication } from './types.js';

const path = '/onboarding/applications';

/** Where the client's applications stand, what they can do next, and the way to begin. */
export function Overview() {
  const t = useT();
  const query = useApi<OwnApplication[]>(path);
  return (
    <Stack spacing={6}>
      <Typography variant="h1">{t('portal.overview.title')}</Typography>
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(applications) => (
          <>
            {applications
              .filter(({ parent_id }) => !parent_id)
              .map((each) => (
                <ApplicationCard key={each.id} application={each} />
              ))}
            {applications.every(({ state, parent_id }) => isEnded(state) || parent_id) && <Begin />}
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function ApplicationCard({ application }: { application: OwnApplication }) {
  const t = useT();
  const { id } = application;
  const query = useApi<OwnApplication>(`${path}/${id}`);
  const { state, display_name, kind, unread_messages } = query.data ?? application;
  useLive(`applications/${id}`, () => void query.refetch());
  return (
    <Box component="article" sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, p: 5 }}>
      <Stack spacing={3}>
        <Stack direction="row" spacing={3} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h2">
            {display_name ||
              t(kind === 'natural_person' ? 'portal.overview.person' : 'portal.overview.company')}
          </Typography>
          <StateChip noun="application" state={state} />
        </Stack>
        <Typography sx={{ color: 'text.secondary' }}>{t(`portal.state_help.${state}`)}</Typography>
        {unread_messages > 0 && (
          <Typography sx={{ fontWeight: 600 }}>
            {t('portal.overview.unread', { smart_count: unread_messages })}
          </Typography>
        )}
        <Box>
          <Button
            component={Link}
            to={`/portal/applications/${id}`}
            variant="contained"
            color="primary"
            size="medium"
          >
            {t(state === 'draft' ? 'portal.overview.go_on' : 'portal.overview.open')}
          </Button>
        </Box>
      </Stack>
    </Box>
  );
}

function Begin() {
  const t = useT();
  const navigate = useNavigate();
  const { run, isRunning } = useAction({ refresh: [path] });
  const begin = async (kind: Application['kind']) => {
    const started = await run<OwnApplication>(path, { body: { kind } });
    if (started) await navigate(`/portal/applications/${started.body.id}`);
  };
  return (
    <Stack spacing={3}>
      <Typography variant="h2">{t('portal.overview.begin')}</Typography>
      <Typography sx={{ color: 'text.secondary', maxWidth: 560 }}>
        {t('portal.overview.begin_help')}
      </Typography>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={3}>
        <Button
          variant="contained"
          color="primary"
          size="medium"
          disabled={isRunning}
          onClick={() => void begin('natural_person')}
        >
          {t('portal.overview.begin_person')}
        </Button>
        <Button
          variant="outlined"
          size="medium"
          disabled={isRunning}
          onClick={() => void begin('legal_entity')}
        >
          {t('portal.overview.begin_company')}
        </Button>
      </Stack>
    </Stack>
  );
}
