import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { isEditable } from '../../../domain/onboarding/rules.js';
import { useT } from '../providers/i18n-provider.js';
import { DocumentLine } from './DocumentLine.js';
import { UploadForm } from './UploadForm.js';
import type { OwnApplication } from './types.js';

/** The documents that were sent, what is still missing, and the way to send one. */
export function DocumentsPage({ application }: { application: OwnApplication }) {
  const t = useT();
  const isOpen = isEditable(application.state);
  const sent = application.documents.filter(({ state }) => state !== 'superseded');
  const missing = application.completeness.missing.filter(({ pointer }) => pointer.startsWith('/documents/'));
  return (
    <Stack spacing={5}>
      <Typography variant="h1">{t('portal.steps.documents')}</Typography>
      <Typography>
        {t(
          application.kind === 'natural_person'
            ? 'portal.documents.person_help'
            : 'portal.documents.company_help',
        )}
      </Typography>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {missing.length > 0
          ? t('portal.documents.missing', { smart_count: missing.length })
          : t('portal.documents.complete')}
      </Typography>
      <Stack component="ul" spacing={2} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {sent.map((document) => (
          <DocumentLine key={document.id} document={document} application={application} isOpen={isOpen} />
        ))}
      </Stack>
      {isOpen && <UploadForm application={application} />}
      <Button
        component={Link}
        to={`/portal/applications/${application.id}${missing.length === 0 && !application.parent_id ? '/send' : ''}`}
        variant={missing.length === 0 ? 'contained' : 'outlined'}
        color={missing.length === 0 ? 'primary' : undefined}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('portal.go_on')}
      </Button>
    </Stack>
  );
}
