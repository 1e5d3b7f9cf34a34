import { ToneChip } from '../layout/StateChip.js';
import { useFormat } from '../layout/use-format.js';
import { useNow } from '../layout/use-now.js';
import { useT } from '../providers/i18n-provider.js';
import type { Case } from './types.js';

/** Until when a case is put aside; nothing once its moment has come. */
export function SnoozeMark({ one }: { one: Pick<Case, 'snoozed_until'> }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { snoozed_until } = one;
  if (!snoozed_until || Date.parse(snoozed_until) <= now) return null;
  return (
    <ToneChip tone="closed">
      {t('compliance.casework.snooze.chip', { at: format.dateTime(snoozed_until) })}
    </ToneChip>
  );
}
