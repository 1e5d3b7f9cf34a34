import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { DateTime, Day } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { DocumentViewer } from './DocumentViewer.js';
import { FindingList } from './FindingList.js';
import { MrzPanel } from './MrzPanel.js';
import type { Client, ClientDocument } from './types.js';

interface DocumentPaneProps {
  document: ClientDocument;
  client: Client;
  canRead: boolean;
}

/** One document: its picture, and beside it what it says and what was found. */
export function DocumentPane({ document, client, canRead }: DocumentPaneProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 4fr) minmax(0, 5fr)' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ minWidth: 0, position: { lg: 'sticky' }, top: 64 }}>
        {canRead ? (
          <DocumentViewer document={document} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('onboarding.documents.no_permission')}</Typography>
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <FindingList
          title={t('onboarding.findings')}
          findings={[...document.findings, ...(document.mrz?.findings ?? [])]}
        />
        {document.mrz && <MrzPanel reading={document.mrz} text={document.mrz_text} client={client} />}
        <Facts
          isNarrow
          title={t('onboarding.documents.file')}
          facts={[
            { label: t('onboarding.documents.name'), value: document.file_name },
            {
              label: t('onboarding.documents.size'),
              value: `${format.bytes(document.size_bytes)} · ${document.content_type}`,
            },
            {
              label: t('onboarding.documents.expires'),
              value: document.expires_on && <Day value={document.expires_on} />,
            },
            { label: t('onboarding.documents.received'), value: <DateTime value={document.created_at} /> },
            { label: t('onboarding.documents.by'), value: document.uploaded_by_name },
            { label: 'SHA-256', value: <CopyableId value={document.content_hash} /> },
          ]}
        />
      </Box>
    </Box>
  );
}
