import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { OwnApplication } from './types.js';

interface DocumentLineProps {
  document: OwnApplication['documents'][number];
  application: OwnApplication;
  isOpen: boolean;
}

/** A document that was sent: what it is, where it stands, why it was refused, and how to take it back. */
export function DocumentLine({ document, application, isOpen }: DocumentLineProps) {
  const t = useT();
  const translate = useTranslate();
  const { run, isRunning } = useAction({ refresh: [`/onboarding/applications/${application.id}`] });
  return (
    <Stack component="li" spacing={1} sx={{ borderBottom: 1, borderColor: 'divider', pb: 2 }}>
      <Stack direction="row" spacing={3} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>
          {t(`onboarding.document_kinds.${document.kind}`)} · {document.file_name}
        </Typography>
        <StateChip noun="document" state={document.state} />
        {isOpen && (
          <Button
            variant="text"
            disabled={isRunning}
            onClick={() =>
              void run(`/onboarding/documents/${document.id}`, { method: 'DELETE', body: undefined })
            }
          >
            {t('portal.documents.remove')}
          </Button>
        )}
      </Stack>
      {document.findings.map(({ code, field }) => (
        <Typography key={`${code}/${field}`} variant="body2" sx={{ color: 'error.main' }}>
          {translate(`findings.${code}`, { _: translate(`onboarding.findings.${code}`, { _: code }) })}
        </Typography>
      ))}
    </Stack>
  );
}
