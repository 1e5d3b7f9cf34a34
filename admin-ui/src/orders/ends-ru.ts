import type { Translated } from '../providers/messages.js';
import type { endsEn } from './ends-en.js';

export const endsRu: Translated<typeof endsEn> = {
  abandoned: 'Работа над ней прервана; ею занимается человек',
  book_full: 'В книге не нашлось места для цены',
  busted: 'Сделка отозвана',
  by_client: 'Отменена тем, кто подал',
  cancelled: 'Работа над ней отменена',
  day_ended: 'Торговый день закончился',
  dead_man: 'Сработал таймер безопасности',
  ended: 'Её время вышло',
  ended_paused: 'Время вышло, пока она стояла на паузе',
  expired: 'Истёк срок',
  filled: 'Исполнена целиком',
  killed: 'Сработал аварийный выключатель',
  late_fill: 'Последнее исполнение пришло поздно',
  mass_cancel: 'Отменены все заявки',
  no_funds: 'Не осталось средств',
  not_approved: 'Второй человек отказал',
  not_decided: 'Вовремя не решили',
  other_leg: 'Вторая заявка пары сработала раньше',
  refused: 'Её части отклонялись одна за другой',
  rest_of_ioc: 'Остаток, который не исполнился сразу, снят',
  rest_of_market: 'В пределах защиты в книге больше ничего не было',
  self_trade: 'Встретилась бы со своей заявкой',
  session_ended: 'Соединение закрылось',
  withdrawn: 'Отозвана до решения',
};
