import polyglotI18nProvider from 'ra-i18n-polyglot';
import { useTranslate, type I18nProvider } from 'react-admin';
import type { en } from './en.js';
import type { KeysOf, MessageValues } from './messages.js';

export const languages = [
  { locale: 'en', name: 'English' },
  { locale: 'ru', name: 'Русский' },
] as const;
export type Language = (typeof languages)[number]['locale'];

/** Every text there is: a key that no catalogue has does not compile, nor does a catalogue that lacks one. */
export type MessageKey = KeysOf<typeof en>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Loads the catalogue of the first language, then others when somebody changes to them. */
export async function createI18nProvider(first: Language): Promise<I18nProvider> {
  const catalogues = { [first]: await load(first) };
  const messagesOf = (locale: string) => catalogues[locale] ?? load(languageOf(locale));
  return polyglotI18nProvider(messagesOf, first, [...languages], { onMissingKey: (key: string) => key });
}

/** The translate function of react-admin, for keys that exist. */
export function useT(): Translate {
  return useTranslate();
}

/** The nearest language that we speak. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

async function load(language: Language) {
  if (language === 'ru') return (await import('./ru.js')).ru;
  return (await import('./en.js')).en;
}
