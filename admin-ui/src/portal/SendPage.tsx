import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { Answers } from './Answers.js';
import { pageOfPart, stepsOf } from './steps.js';
import type { OwnApplication } from './types.js';

/** Everything at a glance before it is sent: after this it can only be changed when we ask. */
export function SendPage({ application }: { application: OwnApplication }) {
  const t = useT();
  const say = useProblemText();
  const navigate = useNavigate();
  const path = `/onboarding/applications/${application.id}`;
  const { run, isRunning, problem } = useAction({
    done: 'portal.send.done',
    refresh: ['/onboarding/applications'],
    quiet: true,
  });
  const [isTrue, setIsTrue] = useState(false);
  const pages = [
    ...new Set(application.completeness.missing.map(({ pointer }) => pageOfPart(application.kind, pointer))),
  ];

  async function send() {
    const sent = await run(`${path}/submission`, { body: { data_hash: application.data_hash } });
    if (sent) await navigate(`/portal/applications/${application.id}`);
  }

  return (
    <Stack spacing={5}>
      <Typography variant="h1">{t('portal.steps.send')}</Typography>
      {problem && <Alert severity="error">{say(problem)}</Alert>}
      {pages.length > 0 && (
        <Alert severity="warning">
          {t('portal.send.missing')}
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <MuiLink component={Link} to={`/portal/applications/${application.id}/${page}`}>
                  {t(titleOf(application, page))}
                </MuiLink>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Answers application={application} />
      <Typography>{t('portal.send.after')}</Typography>
      <FormControlLabel
        control={<Checkbox checked={isTrue} onChange={(_event, checked) => setIsTrue(checked)} />}
        label={t('portal.send.declare')}
      />
      <Button
        onClick={() => void send()}
        disabled={!isTrue || pages.length > 0 || isRunning}
        variant="contained"
        color="primary"
        size="medium"
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('portal.send.submit')}
      </Button>
    </Stack>
  );
}

function titleOf({ kind }: OwnApplication, page: string) {
  if (page === 'owners') return 'portal.steps.owners';
  if (page === 'documents') return 'portal.steps.documents';
  return stepsOf(kind).find(({ id }) => id === page)?.title ?? 'portal.title';
}
