import NotificationsNone from '@mui/icons-material/NotificationsNone';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { Pager } from '../layout/Pager.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useFormat } from '../layout/use-format.js';
import { useShownRows } from '../layout/use-shown-rows.js';
import { useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { NotificationLine } from './NotificationLine.js';
import type { Notification } from './types.js';

const A_PAGE = 50;

/** All news for this person, a page at a time. */
export function NotificationList() {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const isUnreadOnly = search.has('unread');
  const page = Math.max(1, Number(search.get('page')) || 1);
  const query = useGetList<Notification>('notifications', {
    pagination: { page, perPage: A_PAGE },
    sort: { field: 'created_at', order: 'DESC' },
    filter: isUnreadOnly ? { is_unread: true } : {},
  });
  const { run, isRunning } = useAction({ refresh: ['/notifications', 'notifications'] });
  useLive('notifications', () => void queries.invalidateQueries({ queryKey: ['notifications'] }));
  return (
    <Box component="section" sx={{ maxWidth: 760 }}>
      <PageTitle
        text={t('notifications.title')}
        detail={query.total === undefined ? '' : format.number(query.total)}
        actions={
          <>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={isUnreadOnly}
              aria-label={t('notifications.which')}
              onChange={(_event, value: boolean | null) =>
                value !== null && setSearch(value ? { unread: '' } : {})
              }
            >
              <ToggleButton value={false}>{t('notifications.view_all')}</ToggleButton>
              <ToggleButton value={true}>{t('notifications.view_unread')}</ToggleButton>
            </ToggleButtonGroup>
            <Button
              disabled={isRunning}
              onClick={() => void run('/notifications/read-all', { body: undefined })}
            >
              {t('notifications.read_all')}
            </Button>
          </>
        }
      />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {(shown = []) =>
          shown.length === 0 ? (
            <EmptyState
              icon={NotificationsNone}
              title={t('notifications.empty')}
              why={t('notifications.empty_why')}
            />
          ) : (
            <Lines notifications={shown} />
          )
        }
      </Loaded>
      <Pager
        page={page}
        perPage={A_PAGE}
        total={query.total ?? 0}
        setPage={(next) =>
          setSearch((before) => {
            before.set('page', String(next));
            return before;
          })
        }
      />
    </Box>
  );
}

function Lines({ notifications }: { notifications: Notification[] }) {
  const shown = useShownRows(notifications);
  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        overflow: 'hidden',
        backgroundColor: 'background.paper',
      }}
    >
      {shown.map((notification) => (
        <NotificationLine key={notification.id} notification={notification} />
      ))}
    </Box>
  );
}
