import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import { DocumentPane } from './DocumentPane.js';
import type { ClientDocument, ClientFile } from './types.js';

interface DocumentsTabProps {
  file: ClientFile;
  canRead: boolean;
}

/** The documents as a strip, the chosen one beside what its machine-readable zone says. */
export function DocumentsTab({ file, canRead }: DocumentsTabProps) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const { documents } = file;
  const chosen =
    documents.find(({ id }) => id === search.get('document')) ??
    documents.find(({ state }) => state !== 'superseded') ??
    documents[0];
  const choose = (id: string) =>
    setSearch(
      (before) => {
        before.set('document', id);
        return before;
      },
      { replace: true },
    );
  if (!chosen)
    return (
      <EmptyState
        icon={DescriptionOutlined}
        title={t('onboarding.documents.empty')}
        why={t('onboarding.documents.empty_why')}
      />
    );
  return (
    <>
      <Box
        role="radiogroup"
        aria-label={t('onboarding.tabs.documents')}
        sx={{
          display: 'flex',
          gap: 2,
          mb: 4,
          flexWrap: { md: 'wrap' },
          overflowX: { xs: 'auto', md: 'visible' },
        }}
      >
        {documents.map((document) => (
          <DocumentCard
            key={document.id}
            document={document}
            isChosen={document.id === chosen.id}
            choose={() => choose(document.id)}
          />
        ))}
      </Box>
      <DocumentPane key={chosen.id} document={chosen} client={file.application} canRead={canRead} />
    </>
  );
}

interface DocumentCardProps {
  document: ClientDocument;
  isChosen: boolean;
  choose: () => void;
}

function DocumentCard({ document, isChosen, choose }: DocumentCardProps) {
  const t = useT();
  return (
    <ButtonBase
      role="radio"
      aria-checked={isChosen}
      onClick={choose}
      sx={{
        flexDirection: 'column',
        alignItems: 'flex-start',
        gap: 1,
        minWidth: 150,
        p: 2,
        fontSize: '0.8125rem',
        border: 1,
        borderRadius: 1.5,
        borderColor: isChosen ? 'primary.main' : 'divider',
        backgroundColor: isChosen ? 'action.selected' : undefined,
      }}
    >
      <Box sx={{ fontWeight: 560, whiteSpace: 'nowrap' }}>
        {t(`onboarding.document_kinds.${document.kind}`)}
        {document.side === 'back' && ` · ${t('onboarding.documents.back')}`}
      </Box>
      <StateChip noun="document" state={document.state} />
    </ButtonBase>
  );
}
