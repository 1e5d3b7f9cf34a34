import type { Translated } from '../providers/messages.js';
import type { notificationsEn } from './en.js';

/** Texts of notifications and mail, in Russian. */
export const notificationsRu: Translated<typeof notificationsEn> = {
  all: 'Все уведомления',
  bell: 'Уведомления, %{smart_count} непрочитанное |||| Уведомления, %{smart_count} непрочитанных |||| Уведомления, %{smart_count} непрочитанных',
  empty: 'Новостей нет',
  empty_why: 'Здесь появляется то, что касается вас: например, назначенное вам дело.',
  read_all: 'Отметить все прочитанными',
  title: 'Уведомления',
  view_all: 'Все',
  view_unread: 'Непрочитанные',
  which: 'Какие уведомления',
  mail: {
    address: 'Кому',
    attempts: 'Попыток',
    empty: 'Писем пока нет',
    empty_why:
      'Здесь перечислены все письма клиентам и сотрудникам. В демонстрации ни одно не уходит наружу.',
    no_address: 'без адреса',
    search: 'Тема или адрес',
    sent: 'Отправлено',
    subject: 'Тема',
    template: 'Шаблон',
    title: 'Почта',
  },
};
