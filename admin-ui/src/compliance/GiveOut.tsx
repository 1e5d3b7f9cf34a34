import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { ToneChip } from '../layout/StateChip.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { GivenOut } from './types.js';

const path = '/compliance/case-distribution';

/** Gives the cases that nobody has to the people who are there: first who would get what. */
export function GiveOut() {
  const t = useT();
  const canArrange = useCan('compliance:arrange_desk');
  const [plan, setPlan] = useState<GivenOut | null>(null);
  const { run, isRunning } = useAction();
  if (!canArrange) return null;
  const look = async () => setPlan((await run<GivenOut>(path, { body: { is_preview: true } }))?.body ?? null);
  return (
    <>
      <Button disabled={isRunning} onClick={() => void look()}>
        {t('compliance.casework.give_out.action')}
      </Button>
      {plan && <GiveOutDialog plan={plan} close={() => setPlan(null)} />}
    </>
  );
}

function GiveOutDialog({ plan, close }: { plan: GivenOut; close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'compliance.casework.give_out.done',
    refresh: ['cases', '/compliance'],
  });
  const confirm = async () => {
    if (await run(path, { body: { is_preview: false } })) close();
  };
  const { given, left } = plan;
  return (
    <ConfirmDialog
      title={t('compliance.casework.give_out.title', { smart_count: given.length })}
      reversible={t('compliance.casework.give_out.reversible')}
      confirmLabel={t('compliance.casework.give_out.confirm', { smart_count: given.length })}
      isReady={given.length > 0}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void confirm()}
      close={close}
    >
      {given.length + left.length === 0 ? (
        t('compliance.casework.give_out.nothing')
      ) : (
        <TableFrame label={t('compliance.assign.preview')} sx={{ maxHeight: 320 }}>
          <Table aria-label={t('compliance.assign.preview')}>
            <TableBody>
              {given.map(({ case_id, display_name, full_name }) => (
                <TableRow key={case_id}>
                  <TableCell sx={{ pl: 0 }}>{display_name}</TableCell>
                  <TableCell>{t('compliance.assign.will_assign', { to: full_name })}</TableCell>
                </TableRow>
              ))}
              {left.map(({ case_id, display_name, why }) => (
                <TableRow key={case_id}>
                  <TableCell sx={{ pl: 0 }}>{display_name}</TableCell>
                  <TableCell>
                    <ToneChip tone="waiting">{t(`compliance.casework.give_out.left.${why}`)}</ToneChip>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableFrame>
      )}
    </ConfirmDialog>
  );
}
