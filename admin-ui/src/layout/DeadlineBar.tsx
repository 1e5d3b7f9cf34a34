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
    <div className="deadline" title={`${opened} ${due}`}>
      <div className={`deadline-words ink-${deadline.tone}`}>{wordsOf(deadline, t, format)}</div>
      <div aria-hidden className="deadline-bar">
        <div className={`solid-${deadline.tone}`} style={{ width: `${Math.round(deadline.used * 100)}%` }} />
      </div>
    </div>
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
