import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { EventNames } from './EventNames.js';
import { AnswerText } from './LastAnswer.js';
import { deliveriesPath, webhookReaders } from './paths.js';
import type { Attempt, DeliveryFile } from './types.js';

/** A delivery: what was sent, each attempt with what was answered; from here it is sent again. */
export function DeliveryDialog({ id, close }: { id: string; close: () => void }) {
  const t = useT();
  const query = useApi<DeliveryFile>(`${deliveriesPath}/${id}`);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="delivery-title">
      <DialogTitle id="delivery-title">{t('webhooks.delivery')}</DialogTitle>
      <DialogContent>
        <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
          {(delivery) => <DeliveryFacts delivery={delivery} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        {query.data && <SendAgain delivery={query.data} done={close} />}
        <span style={{ flex: 1 }} />
        <Button variant="text" onClick={close}>
          {t('layout.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function DeliveryFacts({ delivery }: { delivery: DeliveryFile }) {
  const t = useT();
  const { type, state, event_id, url, round, created_at, next_attempt_at, tries, body } = delivery;
  return (
    <>
      <Facts
        facts={[
          { label: t('webhooks.event'), value: <EventNames events={[type]} /> },
          { label: t('layout.state'), value: <StateChip noun="delivery" state={state} /> },
          { label: t('webhooks.url'), value: url },
          { label: t('webhooks.event_id'), value: <CopyableId value={event_id} /> },
          { label: t('webhooks.round'), value: round },
          { label: t('layout.created'), value: <DateTime value={created_at} /> },
          { label: t('webhooks.next_attempt_at'), value: <DateTime value={next_attempt_at} /> },
        ]}
      />
      <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
        {t('webhooks.attempts')}
      </Typography>
      <Box component="ol" sx={{ m: 0, mb: 5, pl: 5, fontSize: '0.8125rem' }}>
        {tries.map((attempt) => (
          <AttemptLine key={attempt.number} attempt={attempt} />
        ))}
      </Box>
      <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
        {t('webhooks.body')}
      </Typography>
      <Plain>{body}</Plain>
    </>
  );
}

function AttemptLine({ attempt }: { attempt: Attempt }) {
  const t = useT();
  const { started_at, duration_ms, status, error, answer } = attempt;
  return (
    <li>
      <DateTime value={started_at} /> · <AnswerText status={status} error={error} />
      {duration_ms !== null && ` · ${t('webhooks.ms', { value: duration_ms })}`}
      {answer && <Plain>{answer}</Plain>}
    </li>
  );
}

/** What came from elsewhere or goes there, sign by sign. */
function Plain({ children }: { children: string }) {
  return (
    <Box
      component="pre"
      sx={{
        m: 0,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        fontSize: '0.75rem',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Box>
  );
}

function SendAgain({ delivery, done }: { delivery: DeliveryFile; done: () => void }) {
  const t = useT();
  const canChange = useCan('webhooks:change');
  const act = useAction({ done: 'webhooks.sent_again', refresh: webhookReaders });
  const send = async () => {
    if (await act.run(`${deliveriesPath}/${delivery.id}/resending`)) done();
  };
  if (!canChange || delivery.state === 'pending') return null;
  return (
    <Button disabled={act.isRunning} onClick={() => void send()}>
      {t('webhooks.send_again')}
    </Button>
  );
}
