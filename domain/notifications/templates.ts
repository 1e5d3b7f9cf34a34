/**
 * What the house writes to people, in their language. `%{name}` stands for a parameter; a mail ends with its link.
 * Plain words, no personal data beyond what the reader knows, nothing that a stranger could use who reads it by mistake.
 */
interface Text {
  subject: string;
  body: string;
}

interface Template {
  en: Text;
  ru: Text;
  /** Its link is a key: whoever has it can act as the reader. */
  has_secret_link?: true;
}

export const templates = {
  application_approved: {
    en: { subject: 'Your application is approved', body: 'Your account is open. Sign in to begin.' },
    ru: { subject: 'Ваше заявление одобрено', body: 'Ваш счёт открыт. Войдите, чтобы начать.' },
  },
  application_expired: {
    en: {
      subject: 'Your application has expired',
      body: 'We waited for your answer until the last day and have now closed the application. You can begin a new one at any time.',
    },
    ru: {
      subject: 'Срок вашего заявления истёк',
      body: 'Мы ждали вашего ответа до последнего дня и теперь закрыли заявление. Новое можно подать в любое время.',
    },
  },
  application_received: {
    en: {
      subject: 'We have your application',
      body: 'Thank you. We check it now and write to you as soon as there is something new.',
    },
    ru: {
      subject: 'Мы получили ваше заявление',
      body: 'Спасибо. Мы проверяем его и напишем, как только будут новости.',
    },
  },
  application_rejected: {
    en: {
      subject: 'Your application was not accepted',
      body: 'We cannot open an account for you. We may not tell every reason; your documents are kept as the law requires and used for nothing else.',
    },
    ru: {
      subject: 'Ваше заявление отклонено',
      body: 'Мы не можем открыть вам счёт. Не все причины мы вправе назвать; документы хранятся, как требует закон, и больше ни для чего не используются.',
    },
  },
  application_reminder: {
    en: {
      subject: 'Your application waits for you',
      body: 'You have not finished your application. What you entered is kept until %{expires_on}.',
    },
    ru: {
      subject: 'Ваше заявление ждёт вас',
      body: 'Вы не закончили заявление. Введённые данные хранятся до %{expires_on}.',
    },
  },
  case_assigned: {
    en: { subject: 'A case was assigned to you', body: 'You have a new case in your queue.' },
    ru: { subject: 'Вам назначено дело', body: 'В вашей очереди новое дело.' },
  },
  case_breached: {
    en: { subject: 'A case is past its deadline', body: 'The case was due on %{due_at} and is not decided.' },
    ru: { subject: 'Срок дела истёк', body: 'Решение по делу ожидалось %{due_at}, но не принято.' },
  },
  case_due: {
    en: { subject: 'A case is due soon', body: 'The case is due on %{due_at}.' },
    ru: { subject: 'Срок дела подходит', body: 'Решение по делу ожидается %{due_at}.' },
  },
  case_recommended: {
    en: {
      subject: 'A case waits for your decision',
      body: 'An analyst has recommended; an officer decides.',
    },
    ru: { subject: 'Дело ждёт вашего решения', body: 'Аналитик дал рекомендацию; решает офицер.' },
  },
  case_sent_back: {
    en: {
      subject: 'A case was sent back to you',
      body: 'The officer has a question; the note is in the case.',
    },
    ru: { subject: 'Дело возвращено вам', body: 'У офицера есть вопрос; заметка — в деле.' },
  },
  client_answered: {
    en: {
      subject: 'A client has answered',
      body: 'The client has answered your question; the clock of the case runs again.',
    },
    ru: { subject: 'Клиент ответил', body: 'Клиент ответил на ваш вопрос; срок дела снова идёт.' },
  },
  client_exited: {
    en: {
      subject: 'Our relationship has ended',
      body: 'Your account is closed. Records are kept as the law requires.',
    },
    ru: { subject: 'Наши отношения завершены', body: 'Ваш счёт закрыт. Записи хранятся, как требует закон.' },
  },
  client_reinstated: {
    en: { subject: 'Your account is open again', body: 'You can use your account as before.' },
    ru: { subject: 'Ваш счёт снова открыт', body: 'Вы можете пользоваться счётом, как прежде.' },
  },
  client_suspended: {
    en: {
      subject: 'Your account is suspended',
      body: 'You cannot trade or pay out for the time being. We write to you when that changes.',
    },
    ru: {
      subject: 'Ваш счёт приостановлен',
      body: 'Пока вы не можете торговать и выводить средства. Мы напишем, когда это изменится.',
    },
  },
  document_expiring: {
    en: {
      subject: 'A document of yours expires soon',
      body: 'The document that you gave us expires on %{expires_on}. Please send us the new one.',
    },
    ru: {
      subject: 'Срок вашего документа истекает',
      body: 'Документ, который вы нам предоставили, действует до %{expires_on}. Пришлите, пожалуйста, новый.',
    },
  },
  email_verification: {
    en: {
      subject: 'Confirm your e-mail address',
      body: 'Open the link to confirm this address. It works once and for a limited time. If you did not register, do nothing.',
    },
    ru: {
      subject: 'Подтвердите адрес электронной почты',
      body: 'Откройте ссылку, чтобы подтвердить этот адрес. Она действует один раз и ограниченное время. Если вы не регистрировались, ничего не делайте.',
    },
    has_secret_link: true,
  },
  information_reminder: {
    en: {
      subject: 'We still wait for your answer',
      body: 'Our question is in your messages. Please answer by %{expires_on}; then we can no longer keep it open.',
    },
    ru: {
      subject: 'Мы всё ещё ждём вашего ответа',
      body: 'Наш вопрос — в ваших сообщениях. Пожалуйста, ответьте до %{expires_on}: позже мы не сможем его ждать.',
    },
  },
  information_requested: {
    en: {
      subject: 'We need something from you',
      body: 'To go on with your application we need an answer or a document from you. The question is in your messages.',
    },
    ru: {
      subject: 'Нам нужно кое-что от вас',
      body: 'Чтобы продолжить рассмотрение заявления, нам нужен ваш ответ или документ. Вопрос — в ваших сообщениях.',
    },
  },
  invitation: {
    en: {
      subject: 'You are invited to Purser',
      body: 'An account was made for you. Open the link to choose a password. It works once and for a limited time.',
    },
    ru: {
      subject: 'Вас пригласили в Purser',
      body: 'Для вас создана учётная запись. Откройте ссылку, чтобы выбрать пароль. Она действует один раз и ограниченное время.',
    },
    has_secret_link: true,
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
  password_changed: {
    en: {
      subject: 'Your password was changed',
      body: 'All other sessions have ended. If it was not you, reset your password at once and tell us.',
    },
    ru: {
      subject: 'Ваш пароль изменён',
      body: 'Все остальные сеансы завершены. Если это были не вы, сразу сбросьте пароль и сообщите нам.',
    },
  },
  password_reset: {
    en: {
      subject: 'Choose a new password',
      body: 'Open the link to choose a new password. It works once and for a limited time. If you did not ask for it, do nothing.',
    },
    ru: {
      subject: 'Выберите новый пароль',
      body: 'Откройте ссылку, чтобы выбрать новый пароль. Она действует один раз и ограниченное время. Если вы об этом не просили, ничего не делайте.',
    },
    has_secret_link: true,
  },
  session_ended: {
    en: {
      subject: 'We ended a session of yours',
      body: 'A sign-in of yours was used from two places at once, so we ended it. If you do not know why, change your password and tell us.',
    },
    ru: {
      subject: 'Мы завершили один из ваших сеансов',
      body: 'Ваш вход использовался сразу из двух мест, поэтому мы его завершили. Если вы не знаете почему, смените пароль и сообщите нам.',
    },
  },
  sign_in_alert: {
    en: {
      subject: 'A new sign-in to your account',
      body: 'Somebody signed in at %{at} from %{address}. If it was not you, change your password and end that session.',
    },
    ru: {
      subject: 'Новый вход в вашу учётную запись',
      body: 'В %{at} выполнен вход с адреса %{address}. Если это были не вы, смените пароль и завершите тот сеанс.',
    },
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
export type Language = 'en' | 'ru';

type Holes<T extends string> = T extends `${string}%{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

/** The parameters that a template's text has holes for. */
export type TemplateParams<T extends TemplateName> = Record<
  Holes<(typeof templates)[T]['en']['body']>,
  string
>;

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}

/** True when whoever reads the mail's link can act as its reader. */
export function hasSecretLink(name: string): boolean {
  return isTemplateName(name) && 'has_secret_link' in templates[name];
}

/** The text in a language; a parameter that is missing is a mistake of the caller and throws. */
export function renderTemplate<T extends TemplateName>(
  name: T,
  language: Language,
  params: TemplateParams<T>,
): Text {
  const { subject, body } = templates[name][language];
  return { subject, body: fill(body, params) };
}

function fill(text: string, params: Record<string, string>): string {
  return text.replace(/%\{(\w+)\}/g, (_hole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The parameter ${name} is missing`);
    return value.replace(/\p{Cc}/gu, ' ').slice(0, 200);
  });
}
