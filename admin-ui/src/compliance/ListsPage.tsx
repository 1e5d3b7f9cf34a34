import Box from '@mui/material/Box';
import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { ListVersions } from './ListVersions.js';
import { OwnList } from './OwnList.js';
import { Rescreenings } from './Rescreenings.js';
import type { ListsState, ListStatus } from './types.js';

/** The sanctions lists in force: of which day each is, when it was last found current, and whether approvals pass. */
export function ListsPage() {
  const t = useT();
  const lists = useApi<ListStatus[]>('/compliance/lists');
  return (
    <Box component="section">
      <PageTitle text={t('compliance.lists.title')} />
      <ListsStanding />
      <Loaded query={lists} skeleton={<RowsSkeleton rows={4} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('compliance.lists.empty')} why={t('compliance.lists.empty_why')} />
          ) : (
            <ListVersions rows={rows} />
          )
        }
      </Loaded>
      <Rescreenings />
      <OwnList />
    </Box>
  );
}

/** In words: may somebody be approved today, and if not, because of which list. */
function ListsStanding() {
  const t = useT();
  const translate = useTranslate();
  const { data: state } = useApi<ListsState>('/compliance/lists/state');
  if (!state) return null;
  return (
    <Alert severity={state.ok ? 'success' : 'error'} sx={{ mb: 4, alignItems: 'flex-start' }}>
      {t(state.ok ? 'compliance.lists.approvals_pass' : 'compliance.lists.approvals_stopped')}
      {state.problems.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 4 }}>
          {state.problems.map(({ code, list, params }) => (
            <li key={`${code}${list}`}>
              {translate(`compliance.list_problems.${code}`, {
                ...params,
                list: t(`compliance.list_names.${list}`),
              })}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
