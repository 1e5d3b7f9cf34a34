import { Figure } from '../layout/Figure.js';
import { useFormat } from '../layout/use-format.js';
import { standingOf } from './standing.js';
import type { Health } from './types.js';
import { useEngineText } from './use-engine-text.js';

/** What tells at a glance whether orders are taken, how fast, and whether somebody could go on. */
export function EngineFigures({ health }: { health: Health }) {
  const t = useEngineText();
  const format = useFormat();
  const { leader, follower } = standingOf(health);
  const lead = leader?.status;
  const fsync = lead?.fsync_ms;
  const batch = lead?.batch_commands;
  const { pending } = health.books;
  const number = (value: number | null | undefined, digits = 0) =>
    value === null || value === undefined ? '—' : format.number(value, digits);
  const ms = (value: number | undefined) =>
    value === undefined ? '—' : t('ms', { value: format.number(value, 2) });
  return (
    <>
      <Figure
        label={t('leader')}
        value={leader ? t(`names.${leader.name === 'follower' ? 'follower' : 'engine'}`) : t('nobody')}
        tone={leader ? undefined : 'refused'}
        note={lead && t('leader_note', { epoch: number(lead.epoch), smart_count: lead.sessions })}
      />
      <Figure
        label={t('command')}
        value={number(lead?.command_seq)}
        note={
          lead && t('command_note', { seq: number(lead.event_seq), size: format.bytes(lead.journal_bytes) })
        }
      />
      <Figure
        label={t('fsync')}
        value={ms(fsync?.p99)}
        note={fsync ? t('fsync_note', { p50: ms(fsync.p50), max: ms(fsync.max) }) : t('quiet')}
      />
      <Figure
        label={t('batch')}
        value={number(batch && Math.round(batch.p50))}
        note={batch ? t('batch_note', { max: number(batch.max), count: number(batch.count) }) : t('quiet')}
      />
      <Figure
        label={t('lag')}
        value={number(follower?.status.lag_commands)}
        note={follower?.status.lag_ms ? t('lag_note', { p99: ms(follower.status.lag_ms.p99) }) : t('quiet')}
      />
      <Figure
        label={t('pending')}
        value={number(pending)}
        note={t('books_note', { seq: number(health.books.event_seq) })}
      />
    </>
  );
}
