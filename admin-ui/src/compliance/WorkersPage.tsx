import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState, type ReactNode } from 'react';
import { Facts } from '../layout/Facts.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { ToneChip } from '../layout/StateChip.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useFormat } from '../layout/use-format.js';
import { useApi, useCan, useProfile } from '../providers/hooks.js';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { Worker } from './types.js';
import { useSkillText } from './use-skill-text.js';
import { WorkerDialog } from './WorkerDialog.js';

/** Who works cases: what each can do, has and takes, and whether they are there. */
export function WorkersPage() {
  const t = useT();
  const workers = useApi<Worker[]>('/compliance/workers');
  const me = useProfile()?.id;
  const own = workers.data?.find(({ user_id }) => user_id === me);
  return (
    <Box component="section">
      <PageTitle
        text={t('compliance.casework.workers.title')}
        actions={own && <OwnPresence worker={own} />}
      />
      <Loaded query={workers} skeleton={<RowsSkeleton rows={4} />}>
        {(rows) => <Workers rows={rows} />}
      </Loaded>
    </Box>
  );
}

function OwnPresence({ worker }: { worker: Worker }) {
  const t = useT();
  const { run, isRunning } = useAction({ refresh: ['/compliance/workers'] });
  const is_present = !worker.is_present;
  return (
    <Button
      disabled={isRunning}
      onClick={() => void run('/compliance/workers/me/presence', { body: { is_present } })}
    >
      {t(is_present ? 'compliance.casework.workers.come' : 'compliance.casework.workers.leave')}
    </Button>
  );
}

function Workers({ rows }: { rows: Worker[] }) {
  const t = useT();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  const canArrange = useCan('compliance:arrange_desk');
  const [changed, setChanged] = useState<Worker | null>(null);
  const columns = useWorkerColumns();
  const change = (row: Worker) =>
    canArrange && (
      <Button
        aria-label={`${t('compliance.casework.workers.change')}: ${row.full_name}`}
        onClick={() => setChanged(row)}
      >
        {t('compliance.casework.workers.change')}
      </Button>
    );
  return (
    <>
      {isPhone ? (
        <Box sx={{ display: 'grid', gap: 3 }}>
          {rows.map((row) => (
            <Panel key={row.user_id} title={row.full_name} actions={change(row)}>
              <Facts facts={columns.map(({ label, render }) => ({ label: t(label), value: render(row) }))} />
            </Panel>
          ))}
        </Box>
      ) : (
        <TableFrame isFramed label={t('compliance.casework.workers.title')}>
          <Table aria-label={t('compliance.casework.workers.title')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('compliance.case.assignee')}</TableCell>
                {columns.map(({ label }) => (
                  <TableCell key={label}>{t(label)}</TableCell>
                ))}
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.user_id}>
                  <TableCell sx={{ fontWeight: 560 }}>{row.full_name}</TableCell>
                  {columns.map(({ label, render }) => (
                    <TableCell key={label}>{render(row)}</TableCell>
                  ))}
                  <TableCell align="right">{change(row)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableFrame>
      )}
      {changed && <WorkerDialog key={changed.user_id} worker={changed} close={() => setChanged(null)} />}
    </>
  );
}

function useWorkerColumns(): { label: MessageKey; render: (row: Worker) => ReactNode }[] {
  const t = useT();
  const format = useFormat();
  const text = useSkillText();
  return [
    {
      label: 'compliance.casework.workers.presence',
      render: ({ is_present }) => (
        <ToneChip tone={is_present ? 'done' : 'closed'}>
          {t(is_present ? 'compliance.casework.workers.is_here' : 'compliance.casework.workers.is_away')}
        </ToneChip>
      ),
    },
    {
      label: 'compliance.casework.workers.load',
      render: ({ load, most }) =>
        t('compliance.casework.workers.load_of', { load: format.number(load), most: format.number(most) }),
    },
    {
      label: 'compliance.casework.workers.skills',
      render: ({ skills }) => (skills.length > 0 ? skills.map(text.nameOf).join(', ') : '—'),
    },
  ];
}
