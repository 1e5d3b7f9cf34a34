import type { Template } from './template.js';

/** Letters about endpoints of webhooks. */
export const webhookTemplates = {
  webhook_disabled: {
    en: {
      subject: 'Your webhook endpoint was disabled',
      body: '%{description}: nothing has arrived there since %{since}, so nothing more is sent. Mend the receiver, enable the endpoint, and send again what it missed.',
    },
    ru: {
      subject: 'Ваш адрес вебхуков отключён',
      body: '%{description}: с %{since} туда ничего не доходит, поэтому отправка остановлена. Исправьте приёмник, включите адрес и отправьте пропущенное ещё раз.',
    },
  },
  webhook_gone: {
    en: {
      subject: 'Your webhook endpoint says that it is gone',
      body: '%{description}: the receiver answered 410 (gone), so nothing more is sent there. If that was a mistake, enable the endpoint and send again what it missed.',
    },
    ru: {
      subject: 'Ваш адрес вебхуков больше не существует',
      body: '%{description}: приёмник ответил 410 (адрес удалён), поэтому туда больше ничего не отправляется. Если это ошибка, включите адрес и отправьте пропущенное ещё раз.',
    },
  },
} as const satisfies Record<string, Template>;
