import type { Template } from './template.js';

/** What the house writes of accounts, their keys and how one signs in. */
export const accountTemplates = {
  api_key_created: {
    en: {
      subject: 'An API key was made in your name',
      body: 'The key “%{label}” works on the account %{account}. If it was not you, revoke it at once and change your password.',
    },
    ru: {
      subject: 'От вашего имени создан ключ API',
      body: 'Ключ «%{label}» работает со счётом %{account}. Если это были не вы, сразу отзовите его и смените пароль.',
    },
  },
  api_key_revoked: {
    en: {
      subject: 'An API key of yours was revoked',
      body: 'The key “%{label}” is refused from now on. Orders that stand were left as they are.',
    },
    ru: {
      subject: 'Ваш ключ API отозван',
      body: 'Ключ «%{label}» больше не действует. Заявки, которые стоят, остались как есть.',
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
      body: 'Somebody signed in on %{at} from %{address}. If it was not you, change your password and end that session.',
    },
    ru: {
      subject: 'Новый вход в вашу учётную запись',
      body: '%{at} выполнен вход с адреса %{address}. Если это были не вы, смените пароль и завершите тот сеанс.',
    },
  },
} as const satisfies Record<string, Template>;
