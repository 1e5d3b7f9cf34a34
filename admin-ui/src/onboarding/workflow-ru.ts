import type { Translated } from '../providers/messages.js';
import type { workflowEn } from './workflow-en.js';

/** Texts of where a procedure stands, in Russian. */
export const workflowRu: Translated<typeof workflowEn> = {
  next: 'Дальше само собой',
  next_at: 'Когда',
  since: 'С какого времени',
  title: 'Процесс',
  waits_for: 'Ожидает',
  meanings: {
    not_begun: 'Процедура владельца или директора начинается вместе с процедурой компании.',
    stopped: 'Процесс прерван извне: само собой больше ничего не произойдёт. Сообщите инженеру.',
    temporal_silent:
      'Temporal не отвечает. Записанное остаётся в силе; процедура продолжится, когда он вернётся.',
    worker_silent:
      'Ни один исполнитель не отвечает. Записанное остаётся в силе; процедура продолжится, когда он вернётся.',
  },
  standings: {
    ended: 'Завершён',
    not_begun: 'Не начат',
    running: 'Идёт',
    stopped: 'Прерван',
    temporal_silent: 'Состояние неизвестно',
    worker_silent: 'Состояние неизвестно',
  },
  timers: {
    answer_expiry: 'Истекает срок ответа',
    breached: 'Нарушается срок обслуживания',
    document_expired: 'Истекает документ',
    expiry: 'Истекает заявление',
    periodic_review: 'Начинается плановый пересмотр',
    provider_timeout: 'Провайдера больше не ждут',
    reminder: 'Клиенту приходит напоминание',
    warned: 'Предупреждение о сроке обслуживания',
  },
  waits: {
    answer: 'Ответа клиента',
    assessment: 'Сверки со списками и оценки риска',
    decision: 'Решения двух человек',
    documents: 'Проверки документов',
    next_review: 'Следующего пересмотра',
    owners: 'Решений о владельцах и директорах: %{open} из %{all}',
    provider: 'Провайдера идентификации',
    start: 'Начала',
    submission: 'Отправки заявления клиентом',
    suspension: 'Решения о приостановке',
  },
};
