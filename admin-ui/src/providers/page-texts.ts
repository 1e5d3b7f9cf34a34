import { useLocaleState, useTranslate } from 'react-admin';
import { languageOf } from './i18n-provider.js';
import type { KeysOf, MessageValues, Translated } from './messages.js';

interface PageTexts<T> {
  en: T;
  ru: Translated<T>;
}

/** Texts that come with their page instead of with the first load; values and plural forms as in the catalogues. */
export function pageTexts<T extends object>(texts: PageTexts<T>) {
  return function usePageTexts(): (key: KeysOf<T>, values?: MessageValues) => string {
    const translate = useTranslate();
    const [locale] = useLocaleState();
    const tree = texts[languageOf(locale)];
    // No catalogue has the key, so that the text that is given with it is the one that is filled in.
    return (key, values) =>
      translate(`page_texts.${String(key)}`, { ...values, _: textAt(tree, String(key).split('.')) });
  };
}

function textAt(tree: unknown, [first = '', ...rest]: string[]): string {
  const branch = isRecord(tree) ? tree[first] : undefined;
  if (typeof branch === 'string') return branch;
  return rest.length > 0 ? textAt(branch, rest) : first;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
