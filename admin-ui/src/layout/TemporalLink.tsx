import OpenInNew from '@mui/icons-material/OpenInNew';
import Link from '@mui/material/Link';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';

/** The way to the history of a workflow, for whoever may read it. */
export function TemporalLink({ url }: { url: string }) {
  const t = useT();
  const canRead = useCan('workflows:read');
  if (!canRead) return null;
  return (
    <Link
      href={url}
      target="_blank"
      rel="noreferrer"
      sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}
    >
      {t('layout.open_in_temporal')}
      <OpenInNew aria-hidden sx={{ fontSize: 15 }} />
    </Link>
  );
}
