import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { Facts, type Fact } from '../layout/Facts.js';
import { Panel } from '../layout/Panel.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { RescreeningFindings } from './RescreeningFindings.js';
import type { Rescreening } from './types.js';

const all = '/compliance/rescreenings';

/** A run: what it is for, how far it is, what came of it. */
export function RescreeningCard({ run }: { run: Rescreening }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const list = run.list ? t(`compliance.list_names.${run.list}`) : '';
  return (
    <Panel
      title={t(`rescreening.kinds.${run.kind}`, { list })}
      actions={<StateChip noun="rescreening" state={run.state} />}
    >
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Progress run={run} />
        <RunFacts run={run} />
        {run.state === 'stopped' && run.reason === null && (
          <Box sx={{ color: 'text.secondary' }}>{t('rescreening.overtaken')}</Box>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '&:empty': { display: 'none' } }}>
          {run.concerned > 0 && (
            <Button variant="text" onClick={() => setIsOpen(true)}>
              {t('rescreening.findings')}
            </Button>
          )}
          <Moves run={run} />
        </Box>
      </Box>
      {isOpen && <RescreeningFindings id={run.id} close={() => setIsOpen(false)} />}
    </Panel>
  );
}

function Progress({ run: { seen, party_count, state } }: { run: Rescreening }) {
  const t = useT();
  const format = useFormat();
  // Clients come and go while a run is on its way: the count of its beginning is an estimate.
  const share = state === 'done' ? 1 : Math.min(1, seen / Math.max(1, party_count));
  const count = Math.max(seen, party_count);
  return (
    <Box>
      <LinearProgress
        variant="determinate"
        value={Math.round(share * 100)}
        aria-label={t('rescreening.progress_label')}
        color={state === 'stopped' ? 'inherit' : 'primary'}
      />
      <Box sx={{ mt: 1, color: 'text.secondary' }}>
        {t('rescreening.progress', { seen: format.number(seen), count: format.number(count) })}
      </Box>
    </Box>
  );
}

function RunFacts({ run }: { run: Rescreening }) {
  const t = useT();
  const format = useFormat();
  const facts: (Fact | false)[] = [
    { label: t('rescreening.concerned'), value: format.number(run.concerned) },
    run.differing > 0 && {
      label: t('rescreening.differing'),
      value: <strong className="ink-refused">{format.number(run.differing)}</strong>,
    },
    { label: t('rescreening.started'), value: <DateTime value={run.started_at} /> },
    run.ended_at !== null && { label: t('rescreening.ended'), value: <DateTime value={run.ended_at} /> },
    run.requested_by_name !== null && {
      label: t('rescreening.requested_by'),
      value: run.requested_by_name,
    },
    run.reason !== null && { label: t('rescreening.reason'), value: run.reason },
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} />;
}

function Moves({ run }: { run: Rescreening }) {
  const t = useT();
  const canMove = useCan('compliance:rescreen');
  const [isStopping, setIsStopping] = useState(false);
  const isPaused = run.state === 'paused';
  const { run: act, isRunning } = useAction({
    done: isPaused ? 'rescreening.resumed' : 'rescreening.paused',
    refresh: [all],
  });
  if (!canMove || (run.state !== 'running' && !isPaused)) return null;
  return (
    <>
      <Button
        disabled={isRunning}
        onClick={() => void act(`${all}/${run.id}/${isPaused ? 'resumption' : 'pause'}`)}
      >
        {t(isPaused ? 'rescreening.resume' : 'rescreening.pause')}
      </Button>
      <Button onClick={() => setIsStopping(true)}>{t('rescreening.stop')}</Button>
      {isStopping && (
        <ReasonDialog
          title={t('rescreening.stop')}
          reversible={t('rescreening.stop_reversible')}
          confirmLabel={t('rescreening.stop')}
          isDangerous
          label={t('rescreening.stop_reason')}
          maxLength={2000}
          path={`${all}/${run.id}/stop`}
          body={(reason) => ({ reason })}
          done="rescreening.stopped"
          refresh={[all]}
          close={() => setIsStopping(false)}
        />
      )}
    </>
  );
}
