import type { Template } from './template.js';

/** What the desk is told about lists and screenings. */
export const complianceTemplates = {
  hits_reopened: {
    en: {
      subject: 'Hits of a client are open again',
      body: 'Hits that were decided and wait for a verdict again: %{count}. What was compared has changed since; the timeline says what.',
    },
    ru: {
      subject: 'Совпадения клиента снова открыты',
      body: 'Совпадений с решением, которые снова ждут его: %{count}. Сравниваемые данные с тех пор изменились; что именно — в истории.',
    },
  },
  list_stale: {
    en: {
      subject: 'A sanctions list is too old',
      body: 'The list %{list} was last known to be current on %{current_on}. Approvals are stopped until it is fetched again.',
    },
    ru: {
      subject: 'Санкционный список устарел',
      body: 'Последний раз список %{list} был актуален %{current_on}. Одобрения остановлены, пока он не будет получен снова.',
    },
  },
  screenings_differ: {
    en: {
      subject: 'A screening of everybody found what was not known',
      body: 'The run over all entries found %{count} clients whose hits differ from what is kept. They are being screened anew; each is in the file of the run.',
    },
    ru: {
      subject: 'Повторная проверка нашла неизвестное',
      body: 'При проверке по всем записям у стольких клиентов совпадения отличаются от сохранённых: %{count}. Они проверяются заново; каждый указан в деле проверки.',
    },
  },
} as const satisfies Record<string, Template>;
