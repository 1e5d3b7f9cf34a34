import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
import type { OwnEntry } from './types.js';

export type EntryStep = 'approval' | 'refusal' | 'withdrawal' | 'removal';

interface OwnEntryDecisionProps {
  entry: OwnEntry;
  step: EntryStep;
  close: () => void;
}

/** Agrees to what somebody else proposed, refuses it, takes back one's own, or says that an entry should go. */
export function OwnEntryDecision({ entry, step, close }: OwnEntryDecisionProps) {
  const t = useT();
  const isRemoval = step === 'removal';
  const isAgreedRemoval = step === 'approval' && entry.state === 'removing';
  const title = t(isAgreedRemoval ? 'own_list.approval_removal' : `own_list.${step}`);
  return (
    <ReasonDialog
      title={`${title}: ${entry.name}`}
      reversible={t(`own_list.${step}_reversible`)}
      confirmLabel={title}
      label={t(isRemoval ? 'own_list.removal_reason' : 'own_list.note')}
      maxLength={2000}
      path={`/compliance/own-entries/${entry.id}/${step}`}
      body={(words) => (isRemoval ? { reason: words } : { note: words })}
      done={isRemoval ? 'own_list.removal_proposed' : 'own_list.decided'}
      refresh={['/compliance/own-entries', '/compliance/lists']}
      close={close}
    />
  );
}
