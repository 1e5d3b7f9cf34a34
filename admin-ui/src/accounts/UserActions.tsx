import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { roles } from '../../../domain/accounts/roles.js';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { Facts } from '../layout/Facts.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { User } from './types.js';

/** What an administrator may do to a user now. */
const moves = [
  { id: 'suspend', from: ['active'], change: { status: 'suspended' }, isDangerous: true, isFinal: false },
  { id: 'reinstate', from: ['suspended'], change: { status: 'active' }, isDangerous: false, isFinal: false },
  {
    id: 'close',
    from: ['active', 'suspended', 'invited'],
    change: { status: 'closed' },
    isDangerous: true,
    isFinal: true,
  },
] as const;
type Move = (typeof moves)[number];

export function UserActions({ user }: { user: User }) {
  const t = useT();
  const [open, setOpen] = useState<Move | 'role' | null>(null);
  const possible = moves.filter(({ from }) => from.some((state) => state === user.status));
  const close = () => setOpen(null);
  return (
    <>
      {user.status !== 'closed' && user.role !== 'service' && (
        <Button onClick={() => setOpen('role')}>{t('accounts.users.change_role')}</Button>
      )}
      {possible.map((move) => (
        <Button key={move.id} color={move.isDangerous ? 'error' : 'inherit'} onClick={() => setOpen(move)}>
          {t(`accounts.users.${move.id}`)}
        </Button>
      ))}
      {open === 'role' && <RoleDialog user={user} close={close} />}
      {open !== null && open !== 'role' && <MoveDialog user={user} move={open} close={close} />}
    </>
  );
}

interface DialogProps {
  user: User;
  close: () => void;
}

function useChange({ user, close }: DialogProps) {
  const say = useProblemText();
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'accounts.users.changed',
    refresh: ['users', '/accounts/users', '/audit/entries'],
  });
  const change = async (body: object) => {
    if (await run(`/accounts/users/${user.id}`, { method: 'PATCH', body, version: user.version })) close();
  };
  return { change, isRunning, problem: problem && say(problem) };
}

function RoleDialog(props: DialogProps) {
  const t = useT();
  const { user, close } = props;
  const [role, setRole] = useState<string>(user.role);
  const { change, isRunning, problem } = useChange(props);
  return (
    <ConfirmDialog
      title={t('accounts.users.change_role')}
      reversible={t('accounts.users.role_reversible')}
      confirmLabel={t('accounts.users.change_role')}
      isReady={role !== user.role}
      isRunning={isRunning}
      problem={problem}
      confirm={() => void change({ role })}
      close={close}
    >
      <Facts
        facts={[
          { label: t('accounts.full_name'), value: user.full_name },
          { label: t('accounts.users.role_now'), value: t(`accounts.roles.${user.role}`) },
        ]}
      />
      <TextField
        select
        autoFocus
        label={t('accounts.users.role_then')}
        value={role}
        onChange={(event) => setRole(event.target.value)}
      >
        {roles
          .filter((id) => id !== 'service')
          .map((id) => (
            <MenuItem key={id} value={id}>
              {t(`accounts.roles.${id}`)}
            </MenuItem>
          ))}
      </TextField>
    </ConfirmDialog>
  );
}

function MoveDialog({ move, ...props }: DialogProps & { move: Move }) {
  const t = useT();
  const { user, close } = props;
  const { change, isRunning, problem } = useChange(props);
  const label = t(`accounts.users.${move.id}`);
  return (
    <ConfirmDialog
      title={label}
      reversible={t(`accounts.users.${move.id}_reversible`)}
      confirmLabel={label}
      typed={move.isFinal ? label : undefined}
      isDangerous={move.isDangerous}
      isRunning={isRunning}
      problem={problem}
      confirm={() => void change(move.change)}
      close={close}
    >
      <Facts
        facts={[
          { label: t('accounts.full_name'), value: `${user.full_name} · ${user.email}` },
          { label: t('onboarding.actions.now'), value: <StateChip noun="user" state={user.status} /> },
          {
            label: t('onboarding.actions.then'),
            value: <StateChip noun="user" state={move.change.status} />,
          },
          { label: t('compliance.decision.happens'), value: t(`accounts.users.${move.id}_happens`) },
        ]}
      />
    </ConfirmDialog>
  );
}
