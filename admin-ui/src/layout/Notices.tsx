import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useEffect, useState } from 'react';
import { useNotificationContext, useTranslate, type NotificationPayload } from 'react-admin';

const SHOWN_MS = 5000;
const ERROR_SHOWN_MS = 10_000;

/** What was done or went wrong, said once: below, out of the way, read out by screen readers. */
export function Notices() {
  const { notifications, takeNotification } = useNotificationContext();
  const [shown, setShown] = useState<(NotificationPayload & { place: number }) | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const translate = useTranslate();

  const severity = severityOf(shown?.type);
  // What was done last is said at once; only a failure stays until it is read.
  const isHeld = isOpen && severity === 'error';

  useEffect(() => {
    if (notifications.length === 0 || isHeld) return;
    const next = takeNotification();
    if (!next) return;
    setShown((before) => ({ ...next, place: (before?.place ?? 0) + 1 }));
    setIsOpen(true);
  }, [notifications, isHeld, takeNotification]);

  if (!shown) return null;
  const text =
    typeof shown.message === 'string'
      ? translate(shown.message, shown.notificationOptions?.messageArgs)
      : shown.message;
  return (
    <Snackbar
      key={shown.place}
      open={isOpen}
      autoHideDuration={severity === 'error' ? ERROR_SHOWN_MS : SHOWN_MS}
      onClose={(_event, reason) => reason !== 'clickaway' && setIsOpen(false)}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
    >
      <Alert
        role={severity === 'error' ? 'alert' : 'status'}
        severity={severity}
        onClose={() => setIsOpen(false)}
        sx={{ border: 1, borderColor: 'divider', boxShadow: (theme) => `0 8px 28px ${theme.tokens.shadow}` }}
      >
        {text}
      </Alert>
    </Snackbar>
  );
}

function severityOf(type: string | undefined): 'error' | 'warning' | 'success' | 'info' {
  return type === 'error' || type === 'warning' || type === 'success' ? type : 'info';
}
