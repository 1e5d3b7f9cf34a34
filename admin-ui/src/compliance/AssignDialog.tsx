import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import type { BulkDialogProps } from '../layout/queue-types.js';
import { ToneChip } from '../layout/StateChip.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { ApiProblem } from '../providers/problem.js';
import { useAction } from '../providers/use-action.js';
import { assignmentOf } from './assignment.js';
import type { CaseRow } from './types.js';
import { useColleagues } from './use-colleagues.js';

interface Assigned {
  assigned: string[];
  refused: { id: string; code: string }[];
}

/** Gives the marked cases to somebody: first what will happen to each, then what happened. */
export function AssignDialog({ rows, close }: BulkDialogProps<CaseRow>) {
  const t = useT();
  const say = useProblemText();
  const colleagues = useColleagues();
  const [assigneeId, setAssigneeId] = useState('');
  const [result, setResult] = useState<Assigned | null>(null);
  const { run, isRunning, problem } = useAction({ quiet: true, refresh: ['cases', '/compliance/case'] });
  const plans = rows.map((row) => ({ row, plan: assignmentOf(row, assigneeId) }));
  const wanted = plans.filter(({ plan }) => plan.willChange).map(({ row }) => row.id);
  const nameOf = (id: string | null) => colleagues.find((one) => one.id === id)?.full_name ?? '';

  async function confirm() {
    if (result) return close(true);
    const done = await run<Assigned>('/compliance/case-assignments', {
      body: { case_ids: wanted, assignee_id: assigneeId },
    });
    if (done) setResult(done.body);
  }
  function outcomeOf(row: CaseRow, code: string) {
    const refusal = result?.refused.find(({ id }) => id === row.id);
    if (refusal)
      return <ToneChip tone="refused">{say(new ApiProblem(409, refusal.code, refusal.code))}</ToneChip>;
    if (result?.assigned.includes(row.id))
      return <ToneChip tone="done">{t('compliance.assign.assigned')}</ToneChip>;
    if (code === 'assign' || code === 'reassign')
      return assigneeId
        ? t(`compliance.assign.will_${code}`, { from: row.assignee?.full_name ?? '', to: nameOf(assigneeId) })
        : '';
    return (
      <ToneChip tone="closed">
        {t(code === 'same' ? 'compliance.assign.will_same' : 'compliance.assign.will_skip')}
      </ToneChip>
    );
  }
  return (
    <ConfirmDialog
      title={t('compliance.assign.title', { smart_count: rows.length })}
      reversible={t('compliance.assign.reversible')}
      confirmLabel={
        result ? t('layout.close') : t('compliance.assign.confirm', { smart_count: wanted.length })
      }
      isReady={result !== null || (assigneeId !== '' && wanted.length > 0)}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void confirm()}
      close={() => close(result !== null)}
    >
      <TextField
        select
        required
        autoFocus
        disabled={result !== null}
        margin="dense"
        label={t('compliance.case.assignee')}
        value={assigneeId}
        onChange={(event) => setAssigneeId(event.target.value)}
      >
        {colleagues.map(({ id, full_name }) => (
          <MenuItem key={id} value={id}>
            {full_name}
          </MenuItem>
        ))}
      </TextField>
      <TableFrame label={t('compliance.assign.preview')} sx={{ maxHeight: 280 }}>
        <Table aria-label={t('compliance.assign.preview')}>
          <TableBody>
            {plans.map(({ row, plan }) => (
              <TableRow key={row.id}>
                <TableCell sx={{ pl: 0 }}>{row.application.display_name}</TableCell>
                <TableCell>{outcomeOf(row, plan.kind)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableFrame>
    </ConfirmDialog>
  );
}
