import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { linkKinds } from '../../../domain/compliance/case-links.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { CasePicker } from './CasePicker.js';

interface CaseDialogProps {
  caseId: string;
  close: () => void;
}

const refresh = ['cases', '/compliance/case'];

/** Says that another case has to do with this one, and how. */
export function LinkDialog({ caseId, close }: CaseDialogProps) {
  const t = useT();
  const [otherId, setOtherId] = useState('');
  const [kind, setKind] = useState<string>(linkKinds[0]);
  return (
    <ReasonDialog
      title={t('compliance.casework.links.link')}
      reversible={t('compliance.casework.links.link_reversible')}
      confirmLabel={t('compliance.casework.links.link')}
      label={t('compliance.casework.links.reason')}
      maxLength={2000}
      isReady={otherId !== ''}
      path={`/compliance/cases/${caseId}/links`}
      body={(reason) => ({ other_id: otherId, kind, reason })}
      done="compliance.casework.links.linked"
      refresh={refresh}
      close={close}
    >
      <CasePicker
        label={t('compliance.casework.links.other')}
        exceptId={caseId}
        filter={{}}
        choose={setOtherId}
      />
      <TextField
        select
        label={t('compliance.casework.links.kind')}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
      >
        {linkKinds.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`compliance.casework.links.kinds.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </ReasonDialog>
  );
}

/** Puts the case of a duplicate application under this one. */
export function MergeDialog({ caseId, close }: CaseDialogProps) {
  const t = useT();
  const [otherId, setOtherId] = useState('');
  return (
    <ReasonDialog
      title={t('compliance.casework.links.merge')}
      reversible={t('compliance.casework.links.merge_reversible')}
      confirmLabel={t('compliance.casework.links.merge')}
      label={t('compliance.casework.links.reason')}
      maxLength={2000}
      isReady={otherId !== ''}
      path={`/compliance/cases/${caseId}/duplicates`}
      body={(reason) => ({ duplicate_id: otherId, reason })}
      done="compliance.casework.links.merged"
      refresh={refresh}
      close={close}
    >
      <CasePicker
        label={t('compliance.casework.links.duplicate')}
        exceptId={caseId}
        filter={{ state: 'live', reason: 'onboarding' }}
        choose={setOtherId}
      />
    </ReasonDialog>
  );
}
