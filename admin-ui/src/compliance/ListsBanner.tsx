import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { useFormat } from '../layout/use-format.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { codeOf } from './list-code.js';
import type { ListsState, ListStatus } from './types.js';

const ASK_EVERY_MS = 5 * 60_000;

/** Above every page while the sanctions lists are missing or old: approvals stop, or, in the demonstration, pass all the same. */
export function ListsBanner() {
  const t = useT();
  const format = useFormat();
  const canRead = useCan('compliance:read_lists');
  const { data: state } = useApi<ListsState>('/compliance/lists/state', undefined, {
    enabled: canRead,
    refetchIntervalMs: ASK_EVERY_MS,
  });
  const isShown = canRead && state !== undefined && (!state.ok || state.is_demonstration);
  const { data: lists } = useApi<ListStatus[]>('/compliance/lists', undefined, { enabled: isShown });
  if (!isShown) return null;
  const oldest = lists?.filter((list) => list.state === 'active').sort((a, b) => b.age_days - a.age_days)[0];
  const text = t(bannerKey(state, oldest), {
    list: oldest ? t(`compliance.list_names.${codeOf(oldest.list)}`) : '',
    day: oldest ? format.day(lastCurrentOn(oldest)) : '',
  });
  return (
    <Alert severity={state.ok ? 'info' : 'error'} square sx={{ borderBottom: 1, borderColor: 'divider' }}>
      {text}{' '}
      <Box component={Link} to="/lists" sx={{ color: 'inherit', fontWeight: 600 }}>
        {t('compliance.lists.banner_link')}
      </Box>
    </Alert>
  );
}

/** The day of the last look that found it current, or of its publication when nobody ever looked. */
function lastCurrentOn({ as_of, checked_at }: ListStatus): string {
  const checkedOn = checked_at?.slice(0, 10) ?? '';
  return checkedOn > as_of ? checkedOn : as_of;
}

/** Until this age a list is what a demonstration may well be shown with. */
const RECENT_DAYS = 7;

function bannerKey(state: ListsState, oldest: ListStatus | undefined) {
  if (!state.ok) return oldest ? 'compliance.lists.banner_old' : 'compliance.lists.banner_missing';
  const isRecent = !oldest || oldest.age_days <= RECENT_DAYS;
  return isRecent ? 'compliance.lists.banner_demonstration_fresh' : 'compliance.lists.banner_demonstration';
}
