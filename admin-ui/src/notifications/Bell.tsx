import NotificationsNone from '@mui/icons-material/NotificationsNone';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, type GetListParams } from 'react-admin';
import { Link } from 'react-router';
import { useLive } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { NotificationLine } from './NotificationLine.js';
import type { Notification } from './types.js';

const SHOWN = 6;

/** News for this person: how many are unread, and the newest of them. */
export function Bell() {
  const t = useT();
  const queries = useQueryClient();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data = [] } = useGetList<Notification>('notifications', newest(SHOWN));
  const { total: unread = 0 } = useGetList<Notification>('notifications', newest(1, { is_unread: true }));
  const { run } = useAction({ refresh: ['/notifications', 'notifications'] });
  useLive('notifications', () => void queries.invalidateQueries({ queryKey: ['notifications'] }));
  const label = t('notifications.bell', { smart_count: unread });
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-label={label}
          aria-haspopup="dialog"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Badge
            badgeContent={unread}
            color="primary"
            max={99}
            overlap="circular"
            sx={{ '& .MuiBadge-badge': { minWidth: 16, height: 16, px: 1, fontSize: '0.6875rem' } }}
          >
            <NotificationsNone fontSize="small" />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('notifications.title'),
            sx: { width: 380, maxWidth: '100vw' },
          },
        }}
      >
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            px: 3,
            py: 2,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
            {t('notifications.title')}
          </Typography>
          <Button variant="text" disabled={unread === 0} onClick={() => void run('/notifications/read-all')}>
            {t('notifications.read_all')}
          </Button>
        </Box>
        {data.map((notification) => (
          <NotificationLine
            key={notification.id}
            notification={notification}
            opened={() => setAnchor(null)}
          />
        ))}
        {data.length === 0 && (
          <Typography sx={{ p: 4, color: 'text.secondary' }}>{t('notifications.empty')}</Typography>
        )}
        <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider', textAlign: 'center' }}>
          <Button component={Link} to="/notifications" variant="text" onClick={() => setAnchor(null)}>
            {t('notifications.all')}
          </Button>
        </Box>
      </Popover>
    </>
  );
}

function newest(perPage: number, filter: Record<string, unknown> = {}): Partial<GetListParams> {
  return { pagination: { page: 1, perPage }, sort: { field: 'created_at', order: 'DESC' }, filter };
}
