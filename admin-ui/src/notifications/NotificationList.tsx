import NotificationsNone from '@mui/icons-material/NotificationsNone';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi, useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { NotificationLine } from './NotificationLine.js';
import type { Notification } from './types.js';

const SHOWN = 200;

/** All news for this person. */
export function NotificationList() {
  const t = useT();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const isUnreadOnly = search.has('unread');
  const query = useApi<Notification[]>('/notifications', {
    perPage: SHOWN,
    sort: 'created_at',
    order: 'DESC',
  });
  const { run, isRunning } = useAction({ refresh: ['/notifications'] });
  useLive('notifications', () => void queries.invalidateQueries({ queryKey: ['api', '/notifications'] }));
  return (
    <Box component="section" sx={{ maxWidth: 760 }}>
      <PageTitle
        text={t('notifications.title')}
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
        {(all) => {
          const shown = all.filter(({ read_at }) => !isUnreadOnly || read_at === null);
          if (shown.length === 0)
            return (
              <EmptyState
                icon={NotificationsNone}
                title={t('notifications.empty')}
                why={t('notifications.empty_why')}
              />
            );
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
        }}
      </Loaded>
    </Box>
  );
}
