import { useTranslate } from 'react-admin';

/** The words for a stable code of the api, for what was asked and not refused. */
export function useProblemName(): (code: string) => string {
  const translate = useTranslate();
  return (code) => translate(`problems.${code}`, { _: code });
}
