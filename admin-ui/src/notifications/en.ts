/** Texts of notifications and mail. */
export const notificationsEn = {
  all: 'All notifications',
  bell: 'Notifications, %{smart_count} unread |||| Notifications, %{smart_count} unread',
  empty: 'Nothing new',
  empty_why: 'What concerns you, such as a case that was assigned to you, appears here.',
  read_all: 'Mark all as read',
  title: 'Notifications',
  view_all: 'All',
  view_unread: 'Unread',
  which: 'Which notifications',
  mail: {
    address: 'To',
    attempts: 'Attempts',
    empty: 'No mail yet',
    empty_why: 'Every mail to clients and staff is listed here. In the demonstration none leaves the house.',
    no_address: 'no address',
    search: 'Subject or address',
    sent: 'Sent',
    subject: 'Subject',
    template: 'Template',
    title: 'Mail',
  },
};
