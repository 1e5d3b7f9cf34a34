import { z } from 'zod';
import type { AuditEntry } from '../audit/types.js';
import { Facts } from '../layout/Facts.js';
import { useFormat } from '../layout/use-format.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';

const minuteMs = 60_000;
const minutes = z.number().nullable();
const note = z.object({
  minutes_to_acknowledge: minutes,
  minutes_to_close: minutes,
  reminders: z.number(),
  escalations: z.number(),
});

/** What its workflow wrote at the end: how long people took, and how often they had to be reminded. */
export function BreachNote({ breachId }: { breachId: string }) {
  const t = useT();
  const format = useFormat();
  const filter = { noun: 'risk', record_id: breachId, action: 'risk.summarise_breach' };
  const { data } = useApi<AuditEntry[]>('/audit/entries', { perPage: 1, filter: JSON.stringify(filter) });
  const read = note.safeParse(data?.[0]?.after);
  if (!read.success) return null;
  const { minutes_to_acknowledge, minutes_to_close, reminders, escalations } = read.data;
  const length = (value: number | null) => value !== null && format.duration(value * minuteMs);
  return (
    <Facts
      title={t('risk.end_note')}
      facts={[
        { label: t('risk.time_to_acknowledge'), value: length(minutes_to_acknowledge) },
        { label: t('risk.time_to_close'), value: length(minutes_to_close) },
        { label: t('risk.reminders'), value: format.number(reminders) },
        { label: t('risk.escalations'), value: format.number(escalations) },
      ]}
    />
  );
}
