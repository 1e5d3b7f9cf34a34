import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { ToneChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { deviceOf } from './device.js';
import type { UserSession } from './types.js';

interface SessionsProps {
  /** Where the sessions are read; own sessions can be ended one by one. */
  path: string;
  canEndOne?: boolean;
  canEndAll?: boolean;
}

/** Where somebody is signed in, and the way to end it. */
export function Sessions({ path, canEndOne = false, canEndAll = false }: SessionsProps) {
  const t = useT();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  const query = useApi<UserSession[]>(path);
  const { run, isRunning } = useAction({ done: 'accounts.sessions.ended', refresh: [path] });
  const end = (id?: string) => void run(id ? `${path}/${id}` : path, { method: 'DELETE', body: undefined });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
      {(sessions) =>
        sessions.length === 0 ? (
          <EmptyState title={t('accounts.sessions.empty')} why={t('accounts.sessions.empty_why')} />
        ) : (
          <>
            <TableFrame label={t('accounts.sessions.title')}>
              <Table aria-label={t('accounts.sessions.title')}>
                {!isPhone && <Head />}
                <TableBody>
                  {inOrder(sessions).map((session) => (
                    <TableRow key={session.id}>
                      {isPhone ? <NarrowCells session={session} /> : <WideCells session={session} />}
                      <TableCell align="right" sx={{ pr: 0 }}>
                        {canEndOne && !session.is_current && (
                          <Button disabled={isRunning} onClick={() => end(session.id)}>
                            {t('accounts.sessions.end')}
                          </Button>
                        )}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableFrame>
            {canEndAll && (
              <Box sx={{ mt: 3 }}>
                <Button color="error" disabled={isRunning} onClick={() => end()}>
                  {t('accounts.sessions.end_all')}
                </Button>
              </Box>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function Head() {
  const t = useT();
  return (
    <TableHead>
      <TableRow>
        <TableCell sx={{ pl: 0 }}>{t('accounts.sessions.device')}</TableCell>
        <TableCell>{t('accounts.sessions.address')}</TableCell>
        <TableCell>{t('accounts.sessions.since')}</TableCell>
        <TableCell>{t('accounts.sessions.last_seen')}</TableCell>
        <TableCell component="td" />
      </TableRow>
    </TableHead>
  );
}

function WideCells({ session }: { session: UserSession }) {
  return (
    <>
      <TableCell sx={{ pl: 0 }} title={session.user_agent}>
        <Device session={session} />
      </TableCell>
      <TableCell>
        {session.address} · {session.region}
      </TableCell>
      <TableCell>
        <Relative value={session.created_at} />
      </TableCell>
      <TableCell>
        <Relative value={session.last_seen_at} />
      </TableCell>
    </>
  );
}

/** All of it below each other, so that the button to end a session stays on the screen. */
function NarrowCells({ session }: { session: UserSession }) {
  const t = useT();
  return (
    <TableCell sx={{ pl: 0, whiteSpace: 'normal' }}>
      <Device session={session} />
      <Box sx={{ color: 'text.secondary', mt: 1 }}>
        {session.address} · {session.region}
        <br />
        {t('accounts.sessions.last_seen')}: <Relative value={session.last_seen_at} />
      </Box>
    </TableCell>
  );
}

function Device({ session }: { session: UserSession }) {
  const t = useT();
  return (
    <>
      {deviceOf(session.user_agent)}{' '}
      {session.is_current && <ToneChip tone="done">{t('accounts.sessions.this')}</ToneChip>}
    </>
  );
}

/** The own one first, then those that were used last. */
function inOrder(sessions: UserSession[]): UserSession[] {
  return [...sessions].sort(
    (one, other) =>
      Number(other.is_current) - Number(one.is_current) || other.last_seen_at.localeCompare(one.last_seen_at),
  );
}
