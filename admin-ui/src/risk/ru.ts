import type { Translated } from '../providers/messages.js';
import type { riskEn } from './en.js';

export const riskRu: Translated<typeof riskEn> = {
  cancels: 'Снять стоящие заявки',
  empty: 'Торги ни разу не останавливали',
  empty_why: 'Остановка всех торгов, рынка или счёта появляется здесь с причиной и тем, кто её снял.',
  engage: 'Остановить торги',
  engage_done: 'Торги остановлены.',
  engage_reversible:
    'Действует сразу. Возобновить торги может только другой человек; снятые заявки не вернутся.',
  engaged: 'Кто остановил',
  lift: 'Возобновить',
  lift_done: 'Торги возобновлены.',
  lift_reversible: 'Новые заявки сразу принимаются. Торги можно снова остановить в любой момент.',
  lifted: 'Кто возобновил',
  off: 'Снята',
  on: 'Остановлено',
  own: 'Остановили вы: возобновить должен другой',
  switches: 'Остановки торгов',
  title: 'Риск',
  what: 'Что',
  why: 'Почему',
  why_lift: 'Почему можно продолжать',
  word: 'СТОП',
  scopes: { account: 'Счёт', all: 'Все торги', symbol: 'Рынок' },
  targets: { account: 'Счёт', symbol: 'Рынок' },
};
