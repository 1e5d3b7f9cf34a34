import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { EndpointDialog } from './EndpointDialog.js';
import { endpointsPath, webhookReaders } from './paths.js';
import { SecretDialog } from './SecretDialog.js';
import type { Endpoint, NewSecret } from './types.js';

type Doing = 'change' | 'rotate' | 'remove';

interface EndpointActionsProps {
  endpoint: Endpoint;
  /** When it is no longer there. */
  removed?: () => void;
}

/** Tries an endpoint, pauses it, changes it, gives it another secret, removes it. */
export function EndpointActions({ endpoint, removed }: EndpointActionsProps) {
  const t = useT();
  const canChange = useCan('webhooks:change');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<NewSecret | null>(null);
  const close = () => setDoing(null);
  const settle = (fresh: NewSecret | null) => {
    close();
    setMade(fresh);
  };
  if (!canChange) return null;
  return (
    <>
      <TestButton endpoint={endpoint} />
      <SwitchButton endpoint={endpoint} />
      <Button onClick={() => setDoing('change')}>{t('webhooks.change')}</Button>
      <Button onClick={() => setDoing('rotate')}>{t('webhooks.rotate')}</Button>
      <Button color="error" onClick={() => setDoing('remove')}>
        {t('webhooks.remove')}
      </Button>
      {doing === 'change' && <EndpointDialog changed={endpoint} done={settle} close={close} />}
      {doing === 'rotate' && <RotateDialog endpoint={endpoint} done={settle} close={close} />}
      {doing === 'remove' && <RemoveDialog endpoint={endpoint} done={removed ?? close} close={close} />}
      {made && <SecretDialog made={made} close={() => setMade(null)} />}
    </>
  );
}

function TestButton({ endpoint: { id, state } }: { endpoint: Endpoint }) {
  const t = useT();
  const act = useAction({ done: 'webhooks.test_sent', refresh: webhookReaders });
  return (
    <Button
      variant="contained"
      disabled={state !== 'enabled' || act.isRunning}
      onClick={() => void act.run(`${endpointsPath}/${id}/test`)}
    >
      {t('webhooks.test')}
    </Button>
  );
}

function SwitchButton({ endpoint: { id, state, version } }: { endpoint: Endpoint }) {
  const t = useT();
  const act = useAction({ done: 'webhooks.changed', refresh: webhookReaders });
  const isEnabled = state === 'enabled';
  const body = { state: isEnabled ? 'paused' : 'enabled' };
  return (
    <Button
      disabled={act.isRunning}
      onClick={() => void act.run(`${endpointsPath}/${id}`, { method: 'PATCH', version, body })}
    >
      {t(isEnabled ? 'webhooks.pause' : 'webhooks.enable')}
    </Button>
  );
}

interface DialogProps<T> {
  endpoint: Endpoint;
  done: T;
  close: () => void;
}

function RotateDialog({ endpoint, done, close }: DialogProps<(made: NewSecret) => void>) {
  const t = useT();
  const say = useProblemText();
  const act = useAction({ quiet: true, refresh: webhookReaders });
  const rotate = async () => {
    const answer = await act.run<NewSecret>(`${endpointsPath}/${endpoint.id}/secret-rotation`);
    if (answer) done(answer.body);
  };
  return (
    <ConfirmDialog
      title={`${t('webhooks.rotate')}: ${endpoint.description}`}
      reversible={t('webhooks.rotate_reversible')}
      confirmLabel={t('webhooks.rotate')}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void rotate()}
      close={close}
    >
      <Typography>{t('webhooks.rotate_happens')}</Typography>
    </ConfirmDialog>
  );
}

function RemoveDialog({ endpoint, done, close }: DialogProps<() => void>) {
  const t = useT();
  const say = useProblemText();
  const act = useAction({ quiet: true, done: 'webhooks.removed', refresh: webhookReaders });
  const remove = async () => {
    if (await act.run(`${endpointsPath}/${endpoint.id}`, { method: 'DELETE', body: undefined })) done();
  };
  return (
    <ConfirmDialog
      title={`${t('webhooks.remove')}: ${endpoint.description}`}
      reversible={t('webhooks.remove_reversible')}
      confirmLabel={t('webhooks.remove')}
      isDangerous
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void remove()}
      close={close}
    >
      <Typography sx={{ overflowWrap: 'anywhere' }}>{endpoint.url}</Typography>
    </ConfirmDialog>
  );
}
