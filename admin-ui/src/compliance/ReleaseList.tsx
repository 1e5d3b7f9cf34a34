import Button from '@mui/material/Button';
import { useState } from 'react';
import { Facts } from '../layout/Facts.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { Day } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { codeOf } from './list-code.js';
import type { ListStatus } from './types.js';

/** Puts an edition into force that was held because it lost many entries. */
export function ReleaseList({ row }: { row: ListStatus }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)} sx={{ ml: 1, minHeight: { md: 26 }, py: 0 }}>
        {t('compliance.lists.release')}
      </Button>
      {isOpen && <ReleaseDialog row={row} close={() => setIsOpen(false)} />}
    </>
  );
}

function ReleaseDialog({ row, close }: { row: ListStatus; close: () => void }) {
  const t = useT();
  const format = useFormat();
  return (
    <ReasonDialog
      title={t('compliance.lists.release')}
      reversible={t('compliance.lists.release_reversible')}
      confirmLabel={t('compliance.lists.release')}
      label={t('compliance.lists.release_reason')}
      maxLength={2000}
      path={`/compliance/lists/${row.id}/release`}
      body={(reason) => ({ reason })}
      done="compliance.lists.released"
      refresh={['/compliance/lists']}
      close={close}
    >
      <Facts
        facts={[
          { label: t('compliance.lists.list'), value: t(`compliance.list_names.${codeOf(row.list)}`) },
          { label: t('compliance.lists.as_of'), value: <Day value={row.as_of} /> },
          { label: t('compliance.lists.entries'), value: format.number(row.entry_count) },
          { label: t('compliance.decision.happens'), value: t('compliance.lists.release_happens') },
        ]}
      />
    </ReasonDialog>
  );
}
