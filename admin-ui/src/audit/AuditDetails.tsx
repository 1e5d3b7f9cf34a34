import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState, type ReactNode } from 'react';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { useActionText } from './action-text.js';
import { Actor } from './Actor.js';
import { Changes } from './Changes.js';
import type { AuditEntry } from './types.js';

interface AuditDetailsProps {
  entry: AuditEntry;
  children: ReactNode;
}

/** Opens one entry: what changed from what to what, and its place in the chain. */
export function AuditDetails({ entry, children }: AuditDetailsProps) {
  const t = useT();
  const actionText = useActionText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ButtonBase
        onClick={() => setIsOpen(true)}
        sx={{
          fontSize: 'inherit',
          fontWeight: 560,
          textAlign: 'left',
          '&:hover': { textDecoration: 'underline' },
        }}
      >
        {children}
      </ButtonBase>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} fullWidth maxWidth="md">
        <DialogTitle>{actionText(entry.action)}</DialogTitle>
        <DialogContent>
          <Facts
            facts={[
              { label: t('audit.at'), value: <DateTime value={entry.at} /> },
              { label: t('audit.actor'), value: <Actor entry={entry} /> },
              { label: t('audit.outcome'), value: <StateChip noun="outcome" state={entry.outcome} /> },
              { label: t('audit.code'), value: entry.code },
              { label: t('audit.action'), value: entry.action },
              {
                label: t('audit.record_id'),
                value: entry.record_id && <CopyableId value={entry.record_id} whole />,
              },
              {
                label: t('layout.error.trace'),
                value: entry.trace_id && <CopyableId value={entry.trace_id} whole />,
              },
            ]}
          />
          <Changes before={entry.before} after={entry.after} />
          <Box sx={{ mt: 4 }}>
            <Facts
              title={t('audit.chain')}
              facts={[
                { label: t('audit.place'), value: `${entry.day} / ${entry.sequence}` },
                { label: t('audit.previous_hash'), value: <CopyableId value={entry.previous_hash} /> },
                { label: t('audit.hash'), value: <CopyableId value={entry.hash} /> },
              ]}
            />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setIsOpen(false)}>{t('layout.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
