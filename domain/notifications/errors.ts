export const notificationsErrors = {
  'notifications.not_found': { status: 404, title: 'There is no such notification' },
  'notifications.resume_refused': { status: 409, title: 'Too much has happened since; read the page again' },
  'notifications.topic_refused': { status: 403, title: 'This topic is not for you' },
} as const;
