import type { StateTexts } from './states.js';

/** Each state in words, in Russian; a state without a word does not compile. */
export const statesRu: StateTexts = {
  application: {
    draft: 'Черновик',
    submitted: 'Подано',
    checking: 'Проверяется',
    in_review: 'На рассмотрении',
    waiting_for_client: 'Ждём клиента',
    approved: 'Одобрено',
    active: 'Действует',
    under_review: 'Пересматривается',
    suspended: 'Приостановлено',
    exited: 'Завершено',
    rejected: 'Отклонено',
    withdrawn: 'Отозвано',
    expired: 'Истекло',
  },
  case: {
    open: 'Открыто',
    in_work: 'В работе',
    waiting_for_client: 'Ждём клиента',
    recommended: 'Есть рекомендация',
    decided: 'Решено',
    closed: 'Закрыто',
  },
  check: { pending: 'Идёт', passed: 'Пройдена', failed: 'Не пройдена', review: 'Нужен человек', unavailable: 'Недоступна' },
  decision: { approve: 'Одобрить', reject: 'Отклонить', suspend: 'Приостановить', exit: 'Завершить' },
  document: { received: 'Получен', verified: 'Проверен', refused: 'Не принят', expired: 'Просрочен', superseded: 'Заменён' },
  finding: { refuse: 'Препятствует', review: 'Посмотреть', note: 'К сведению' },
  hit: { open: 'Не разобрано', confirmed: 'Подтверждено', cleared: 'Снято', escalated: 'Передано выше' },
  list: { active: 'Действует', superseded: 'Заменён', held: 'Задержан' },
  mail: { queued: 'В очереди', sent: 'Отправлено', captured: 'Перехвачено', failed: 'Не ушло' },
  outcome: { done: 'Сделано', refused: 'Отказано' },
  risk: { low: 'Низкий риск', medium: 'Средний риск', high: 'Высокий риск', prohibited: 'Недопустимый' },
  user: { invited: 'Приглашён', active: 'Действует', suspended: 'Приостановлен', closed: 'Закрыт' },
};
