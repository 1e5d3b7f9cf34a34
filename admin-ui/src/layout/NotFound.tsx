import SearchOff from '@mui/icons-material/SearchOff';
import { useT } from '../providers/i18n-provider.js';
import { EmptyState } from './EmptyState.js';

/** An address without a page, or a record that is not there or not for this person: both look the same. */
export function NotFound() {
  const t = useT();
  return (
    <>
      <title>{`${t('layout.not_found.title')} · Purser`}</title>
      <EmptyState
        isPage
        icon={SearchOff}
        title={t('layout.not_found.title')}
        why={t('layout.not_found.why')}
        action={{ label: t('layout.no_permission.home'), to: '/' }}
      />
    </>
  );
}
