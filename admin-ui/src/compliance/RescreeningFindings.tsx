import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useFormat } from '../layout/use-format.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { RescreeningFile } from './types.js';

/** Whom a run sent back to their procedure, and why; each leads to the client's file. */
export function RescreeningFindings({ id, close }: { id: string; close: () => void }) {
  const t = useT();
  const query = useApi<RescreeningFile>(`/compliance/rescreenings/${id}`);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="findings-title">
      <DialogTitle id="findings-title">{t('rescreening.findings_title')}</DialogTitle>
      <DialogContent>
        <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
          {(file) => <Found file={file} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('layout.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Found({ file: { findings, concerned } }: { file: RescreeningFile }) {
  const t = useT();
  const format = useFormat();
  if (findings.length === 0) return <p>{t('rescreening.no_findings')}</p>;
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 4, display: 'grid', gap: 2 }}>
        {findings.map(({ application_id, display_name, reason, differences }) => (
          <li key={application_id}>
            <Link component={RouterLink} to={`/clients/${application_id}`}>
              {display_name}
            </Link>
            {': '}
            {t(`rescreening.reasons.${reason}`)}
            {differences.length > 0 && (
              <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {differences.map(({ entry, kept, found }) => (
                  <div key={entry}>
                    {entry}: {kept ?? '—'} → {found ?? '—'}
                  </div>
                ))}
              </Box>
            )}
          </li>
        ))}
      </Box>
      {concerned > findings.length && (
        <p>{t('rescreening.first_findings', { count: format.number(findings.length) })}</p>
      )}
    </>
  );
}
