import { accountTemplates } from './account-templates.js';
import { complianceTemplates } from './compliance-templates.js';
import { orderTemplates } from './order-templates.js';
import type { Template, Text } from './template.js';
import { venueTemplates } from './venue-templates.js';
import { webhookTemplates } from './webhook-templates.js';

/**
 * What the house writes to people, in their language. `%{name}` stands for a parameter; a mail ends with its link.
 * Plain words, no personal data beyond what the reader knows, nothing that a stranger could use who reads it by mistake.
 */
export const templates = {
  ...accountTemplates,
  ...complianceTemplates,
  ...orderTemplates,
  ...venueTemplates,
  ...webhookTemplates,
  application_approved: {
    en: { subject: 'Your application is approved', body: 'Your account is open. Sign in to begin.' },
    ru: { subject: 'Ваше заявление одобрено', body: 'Ваш счёт открыт. Войдите, чтобы начать.' },
  },
  application_duplicate: {
    en: {
      subject: 'One of your applications is closed',
      body: 'You have another application with us, and we go on with that one.',
    },
    ru: {
      subject: 'Одно из ваших заявлений закрыто',
      body: 'У вас есть другое заявление у нас, и мы продолжаем работать с ним.',
    },
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
  case_woken: {
    en: {
      subject: 'A case that was put aside has news',
      body: 'Something new came for a case that you had put aside; it is back in your queue.',
    },
    ru: {
      subject: 'По отложенному делу есть новости',
      body: 'По делу, которое вы отложили, появилось новое; оно снова в вашей очереди.',
    },
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
  margin_call: {
    en: {
      subject: 'Margin call',
      body: 'What the account holds is %{ratio} times what it owes. Bring money in or sell; below the next level the position may be closed.',
    },
    ru: {
      subject: 'Требование о внесении маржи',
      body: 'Активы счёта — %{ratio} от его долга. Пополните счёт или продайте часть; ниже следующего уровня позиция может быть закрыта.',
    },
  },
  margin_liquidation_notice: {
    en: {
      subject: 'Notice of liquidation',
      body: 'What the account holds is only %{ratio} times what it owes. The position may be closed at any moment.',
    },
    ru: {
      subject: 'Уведомление о ликвидации',
      body: 'Активы счёта — лишь %{ratio} от его долга. Позиция может быть закрыта в любой момент.',
    },
  },
  margin_warning: {
    en: {
      subject: 'The margin of the account grows thin',
      body: 'What the account holds is %{ratio} times what it owes.',
    },
    ru: {
      subject: 'Маржа счёта снижается',
      body: 'Активы счёта — %{ratio} от его долга.',
    },
  },
  risk_breach_escalated: {
    en: {
      subject: 'Escalation: nobody handles a breach of a hard limit',
      body: '%{measured} was measured, the limit is %{threshold}. It has been open for %{hours} h, its deadline is over and trading stays stopped. If you can, act now; if not, tell somebody who can.',
    },
    ru: {
      subject: 'Эскалация: нарушением жёсткого лимита никто не занят',
      body: 'Измерено %{measured}, лимит %{threshold}. Нарушение открыто %{hours} ч, срок прошёл, торговля остаётся остановленной. Если можете, займитесь этим сейчас; если нет — сообщите тому, кто может.',
    },
  },
  risk_breach_hard: {
    en: {
      subject: 'A hard limit of risk is passed: new risk is stopped',
      body: '%{measured} was measured, the limit is %{threshold}. One person acknowledges, another closes; until then only what reduces the risk may trade.',
    },
    ru: {
      subject: 'Превышен жёсткий лимит риска: новый риск остановлен',
      body: 'Измерено %{measured}, лимит %{threshold}. Один человек принимает нарушение, другой закрывает; до этого можно только сокращать риск.',
    },
  },
  risk_breach_soft: {
    en: {
      subject: 'A limit of risk gives warning',
      body: '%{measured} was measured, the warning is at %{threshold}.',
    },
    ru: {
      subject: 'Предупреждение по лимиту риска',
      body: 'Измерено %{measured}, порог предупреждения %{threshold}.',
    },
  },
  risk_breach_unacknowledged: {
    en: {
      subject: 'Nobody has acknowledged a breach of a limit',
      body: '%{measured} was measured, the limit is %{threshold}. Trading stays stopped until somebody looks at it.',
    },
    ru: {
      subject: 'Нарушение лимита никто не принял',
      body: 'Измерено %{measured}, лимит %{threshold}. Торговля остаётся остановленной, пока кто-то не займётся этим.',
    },
  },
  risk_breach_unclosed: {
    en: {
      subject: 'A breach of a limit is still open',
      body: '%{measured} was measured, the limit is %{threshold}. It was acknowledged; another person closes it.',
    },
    ru: {
      subject: 'Нарушение лимита всё ещё открыто',
      body: 'Измерено %{measured}, лимит %{threshold}. Оно принято; закрыть его должен другой человек.',
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
