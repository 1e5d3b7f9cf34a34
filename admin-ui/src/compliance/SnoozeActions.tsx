import Button from '@mui/material/Button';
import { useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { SnoozeDialog } from './SnoozeDialog.js';
import type { CaseFile } from './types.js';

/** Puts a case aside, or takes it up again before its moment. */
export function SnoozeActions({ view }: { view: CaseFile }) {
  const t = useT();
  const [isAsking, setIsAsking] = useState(false);
  const { id } = view.case;
  const wake = useAction({
    done: 'compliance.casework.snooze.woken',
    refresh: ['cases', '/compliance/case'],
  });
  return (
    <>
      {view.allowed.wake && (
        <Button disabled={wake.isRunning} onClick={() => void wake.run(`/compliance/cases/${id}/wake`)}>
          {t('compliance.casework.snooze.wake')}
        </Button>
      )}
      {view.allowed.snooze && !view.allowed.wake && (
        <Button onClick={() => setIsAsking(true)}>{t('compliance.casework.snooze.action')}</Button>
      )}
      {isAsking && <SnoozeDialog caseId={id} close={() => setIsAsking(false)} />}
    </>
  );
}
