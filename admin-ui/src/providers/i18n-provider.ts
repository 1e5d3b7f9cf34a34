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
  const firstTexts = await load(first);
  return polyglotI18nProvider((locale) => (locale === first ? firstTexts : load(languageOf(locale))), first, [
    ...languages,
  ]);
}

/** The translate function of react-admin, for keys that exist. */
export function useT(): Translate {
  return useTranslate();
}

/** The nearest language that we speak. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** Our texts with the few that react-admin says itself. */
async function load(language: Language) {
  if (language === 'ru') {
    const [{ ru }, { default: theirs }] = await Promise.all([
      import('./ru.js'),
      import('ra-language-russian'),
    ]);
    return { ...theirs, ...ru };
  }
  const [{ en }, { default: theirs }] = await Promise.all([import('./en.js'), import('ra-language-english')]);
  return { ...theirs, ...en };
}
