import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useT, type Translate } from '../providers/i18n-provider.js';
import { deadlineOf, type Clock, type Deadline } from './deadline.js';
import { useFormat, type Format } from './use-format.js';
import { useNow } from './use-now.js';

/** Age and deadline of a piece of work in one glance: how much is used, how much is left. */
export function DeadlineBar({ clock }: { clock: Clock }) {
  const t = useT();
  const format = useFormat();
  const deadline = deadlineOf(clock, useNow());
  const opened = t('layout.deadline.opened', { at: format.dateTime(clock.opened_at) });
  const due = clock.due_at ? t('layout.deadline.due', { at: format.dateTime(clock.due_at) }) : '';
  return (
    <Tooltip title={`${opened} ${due}`}>
      <Box sx={{ minWidth: 104, maxWidth: 160 }}>
        <Box
          sx={{
            fontSize: '0.75rem',
            whiteSpace: 'nowrap',
            color: (theme) => theme.tokens.tones[deadline.tone].ink,
          }}
        >
          {wordsOf(deadline, t, format)}
        </Box>
        <Box
          aria-hidden
          sx={{ height: 4, mt: 0.5, borderRadius: 1, overflow: 'hidden', backgroundColor: 'divider' }}
        >
          <Box
            sx={{
              height: 1,
              width: `${Math.round(deadline.used * 100)}%`,
              backgroundColor: (theme) => theme.tokens.tones[deadline.tone].solid,
            }}
          />
        </Box>
      </Box>
    </Tooltip>
  );
}

function wordsOf({ kind, leftMs }: Deadline, t: Translate, format: Format): string {
  const length = format.duration(leftMs ?? 0);
  switch (kind) {
    case 'none':
      return t('layout.deadline.none');
    case 'running':
    case 'due_soon':
      return t('layout.deadline.left', { length });
    case 'overdue':
      return t('layout.deadline.overdue', { length });
    case 'stopped':
      return t('layout.deadline.stopped', { length });
    case 'ended':
      return leftMs !== null && leftMs < 0
        ? t('layout.deadline.ended_late', { length })
        : t('layout.deadline.ended');
  }
}
