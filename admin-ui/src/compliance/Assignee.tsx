import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { nextCaseState } from '../../../domain/compliance/case-rules.js';
import type { CaseRow } from './types.js';

/** Whose case it is; a free one can be taken here, without leaving the queue. */
export function Assignee({ row }: { row: CaseRow }) {
  const t = useT();
  const canWork = useCan('compliance:work_cases');
  const me = useProfile()?.id;
  const { run, isRunning } = useAction({
    done: 'compliance.claim.done',
    refresh: ['cases', '/compliance/case'],
  });
  if (row.assignee) {
    return (
      <Box component="span" sx={{ fontWeight: row.assignee.id === me ? 600 : 400 }}>
        {row.assignee.id === me ? t('compliance.case.you') : row.assignee.full_name}
      </Box>
    );
  }
  if (!canWork || nextCaseState(row.state, 'claim') === null) return <>—</>;
  return (
    <Button
      disabled={isRunning}
      onClick={() => void run(`/compliance/cases/${row.id}/claim`)}
      sx={{ minHeight: { md: 26 }, py: 0 }}
    >
      {t('compliance.claim.action')}
    </Button>
  );
}
