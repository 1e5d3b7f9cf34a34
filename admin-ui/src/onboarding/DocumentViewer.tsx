import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useEffect, useMemo } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { ProblemPanel } from '../layout/ProblemPanel.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { ImageViewer } from './ImageViewer.js';
import type { ClientDocument } from './types.js';

const HEIGHT_PX = 480;
/** What a browser draws without running anything that is in it. */
const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];

/** Shows a document without trusting it: bytes are fetched with the token and drawn under the type that the api found. */
export function DocumentViewer({ document }: { document: ClientDocument }) {
  const t = useT();
  const query = useQuery({
    queryKey: ['document', document.id],
    queryFn: ({ signal }) => http.blob(`/onboarding/documents/${document.id}/content`, signal),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const address = useBlobAddress(query.data, document.content_type);
  const name = t(`onboarding.document_kinds.${document.kind}`);
  if (query.isError) return <ProblemPanel error={query.error} retry={() => void query.refetch()} />;
  if (!address) return <Skeleton variant="rounded" height={HEIGHT_PX} />;
  if (IMAGE_TYPES.includes(document.content_type))
    return <ImageViewer address={address} name={name} height={HEIGHT_PX} />;
  if (document.content_type === 'application/pdf') {
    return (
      <Box
        component="iframe"
        src={address}
        title={name}
        sx={{ width: 1, height: HEIGHT_PX + 120, border: 1, borderColor: 'divider', borderRadius: 1 }}
      />
    );
  }
  return <EmptyState title={t('onboarding.documents.not_shown')} why={document.content_type} />;
}

/** An address for bytes in memory, given back when they are not shown any more. The type is ours, never sniffed. */
function useBlobAddress(blob: Blob | undefined, type: string): string | null {
  const address = useMemo(
    () => (blob ? URL.createObjectURL(new Blob([blob], { type })) : null),
    [blob, type],
  );
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  return address;
}
