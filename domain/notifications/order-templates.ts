import type { Template } from './template.js';

/** What the house writes of orders. */
export const orderTemplates = {
  order_approved: {
    en: {
      subject: 'Your order is approved',
      body: '%{symbol}: %{quantity} goes to the market now.',
    },
    ru: {
      subject: 'Ваша заявка одобрена',
      body: '%{symbol}: %{quantity} — заявка идёт на рынок.',
    },
  },
  order_confirmed: {
    en: {
      subject: 'Your order is done',
      body: '%{symbol}: %{quantity} at %{price} on average. The confirmation lies with the order.',
    },
    ru: {
      subject: 'Ваша заявка исполнена',
      body: '%{symbol}: %{quantity}, в среднем по %{price}. Подтверждение лежит при заявке.',
    },
  },
  order_confirmed_partly: {
    en: {
      subject: 'Your order is done in part',
      body: '%{symbol}: %{quantity} at %{price} on average. Not traded: %{left}, because %{why}. The confirmation lies with the order.',
    },
    ru: {
      subject: 'Ваша заявка исполнена частично',
      body: '%{symbol}: %{quantity}, в среднем по %{price}. Не исполнено: %{left}, потому что %{why}. Подтверждение лежит при заявке.',
    },
  },
  order_corrected: {
    en: {
      subject: 'What your order traded has changed',
      body: '%{symbol}: now %{quantity} at %{price} on average. A new confirmation lies with the order; the one before is kept.',
    },
    ru: {
      subject: 'Изменилось исполнение вашей заявки',
      body: '%{symbol}: теперь %{quantity}, в среднем по %{price}. Новое подтверждение лежит при заявке, прежнее сохранено.',
    },
  },
  order_rejected: {
    en: {
      subject: 'Your order was not approved',
      body: '%{symbol}: %{quantity} was refused by a second person. The note lies with the order.',
    },
    ru: {
      subject: 'Ваша заявка не одобрена',
      body: '%{symbol}: %{quantity} — второй человек отклонил заявку. Заметка лежит при заявке.',
    },
  },
  order_unfilled: {
    en: {
      subject: 'Nothing of your order was traded',
      body: '%{symbol}: %{quantity}. Its time is over. The page of the order says why; you can place it again.',
    },
    ru: {
      subject: 'По вашей заявке ничего не исполнено',
      body: '%{symbol}: %{quantity}. Её время вышло. Причина указана на странице заявки; её можно подать снова.',
    },
  },
  order_undecided: {
    en: {
      subject: 'Nobody decided about your order in time',
      body: '%{symbol}: %{quantity} has expired without a decision. You can place it again.',
    },
    ru: {
      subject: 'О вашей заявке вовремя не решили',
      body: '%{symbol}: %{quantity} — срок истёк без решения. Заявку можно поставить снова.',
    },
  },
  order_waits: {
    en: {
      subject: 'An order waits for your decision',
      body: '%{symbol}: %{quantity}, worth %{notional}, is above what its account may place alone.',
    },
    ru: {
      subject: 'Заявка ждёт вашего решения',
      body: '%{symbol}: %{quantity} на сумму %{notional} — больше, чем счёт ставит без второго человека.',
    },
  },
} as const satisfies Record<string, Template>;
