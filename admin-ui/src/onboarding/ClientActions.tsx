import Button from '@mui/material/Button';
import { useState } from 'react';
import { nextStateOf } from '../../../domain/onboarding/rules.js';
import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { StateChip } from '../layout/StateChip.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { ClientFile } from './types.js';

/** What an officer may do with a client: the event of the state table, its path, whether it can be taken back. */
const actions = [
  { id: 'review', event: 'begin_review', isDangerous: false, isFinal: false },
  { id: 'suspension', event: 'suspend', isDangerous: true, isFinal: false },
  { id: 'reinstatement', event: 'reinstate', isDangerous: false, isFinal: false },
  { id: 'exit', event: 'exit', isDangerous: true, isFinal: true },
] as const;
type ClientAction = (typeof actions)[number];

/** Suspend, reinstate, exit, review: those that the client's state allows now. */
export function ClientActions({ file }: { file: ClientFile }) {
  const t = useT();
  const canSuspend = useCan('onboarding:suspend');
  const [open, setOpen] = useState<ClientAction | null>(null);
  if (!canSuspend || file.application.parent_id !== null) return null;
  const possible = actions.filter(({ event }) => nextStateOf(file.application, event) !== null);
  return (
    <>
      {possible.map((action) => (
        <Button
          key={action.id}
          color={action.isDangerous ? 'error' : 'inherit'}
          onClick={() => setOpen(action)}
        >
          {t(`onboarding.actions.${action.id}`)}
        </Button>
      ))}
      {open && <ActionDialog file={file} action={open} close={() => setOpen(null)} />}
    </>
  );
}

interface ActionDialogProps {
  file: ClientFile;
  action: ClientAction;
  close: () => void;
}

function ActionDialog({ file, action, close }: ActionDialogProps) {
  const t = useT();
  const { application } = file;
  const next = nextStateOf(application, action.event);
  const label = t(`onboarding.actions.${action.id}`);
  return (
    <ReasonDialog
      title={label}
      reversible={t(`onboarding.actions.${action.id}_reversible`)}
      confirmLabel={label}
      typed={action.isFinal ? label : undefined}
      isDangerous={action.isDangerous}
      label={t('onboarding.actions.reason')}
      maxLength={2000}
      path={`/onboarding/clients/${application.id}/${action.id}`}
      body={(reason) => ({ reason })}
      done="onboarding.actions.done"
      refresh={['clients', 'cases', '/onboarding/clients']}
      close={close}
    >
      <Facts
        facts={[
          { label: t('compliance.case.client'), value: application.display_name },
          {
            label: t('onboarding.actions.now'),
            value: <StateChip noun="application" state={application.state} />,
          },
          {
            label: t('onboarding.actions.then'),
            value: next && <StateChip noun="application" state={next} />,
          },
          { label: t('compliance.decision.happens'), value: t(`onboarding.actions.${action.id}_happens`) },
        ]}
      />
    </ReasonDialog>
  );
}
