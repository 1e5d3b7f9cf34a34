import { languages, type Language } from '../providers/i18n-provider.js';

/** A language by its own name. */
export function LanguageName({ code }: { code: Language }) {
  return <span lang={code}>{languages.find(({ locale }) => locale === code)?.name}</span>;
}
