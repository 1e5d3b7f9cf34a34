import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { Relative } from '../layout/Time.js';
import { useAction } from '../providers/use-action.js';
import { inOurAddress } from './link.js';
import type { Notification } from './types.js';

interface NotificationLineProps {
  notification: Notification;
  opened?: () => void;
}

/** One piece of news; opening it marks it as read and leads to what it is about. */
export function NotificationLine({ notification, opened }: NotificationLineProps) {
  const navigate = useNavigate();
  const { run } = useAction({ refresh: ['/notifications', 'notifications'] });
  const isUnread = notification.read_at === null;
  const to = inOurAddress(notification.link, location.origin);

  function open() {
    opened?.();
    if (isUnread) void run(`/notifications/${notification.id}/read`);
    if (to) void navigate(to);
  }
  return (
    <Box
      component="button"
      type="button"
      onClick={open}
      sx={{
        display: 'grid',
        gridTemplateColumns: '8px minmax(0, 1fr) auto',
        overflowWrap: 'anywhere',
        columnGap: 2,
        width: 1,
        p: 3,
        py: 2,
        border: 0,
        borderBottom: 1,
        borderColor: 'divider',
        font: 'inherit',
        color: 'inherit',
        textAlign: 'left',
        background: 'none',
        cursor: 'pointer',
        '&:last-of-type': { borderBottom: 0 },
        '&:hover': { backgroundColor: 'action.hover' },
      }}
    >
      <Box
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          mt: 1.5,
          borderRadius: '50%',
          backgroundColor: isUnread ? 'primary.main' : 'transparent',
        }}
      />
      <Box lang={notification.language} sx={{ fontSize: '0.8125rem', fontWeight: isUnread ? 600 : 400 }}>
        {notification.subject}
      </Box>
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        <Relative value={notification.created_at} />
      </Box>
      <Box
        lang={notification.language}
        sx={{ gridColumn: 2, fontSize: '0.8125rem', color: 'text.secondary', whiteSpace: 'pre-line' }}
      >
        {notification.body}
      </Box>
    </Box>
  );
}
