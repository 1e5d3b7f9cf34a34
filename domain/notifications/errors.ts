export const notificationsErrors = {
  'notifications.not_found': { status: 404, title: 'There is no such notification' },
  'notifications.topic_refused': { status: 403, title: 'This topic is not for you' },
} as const;
