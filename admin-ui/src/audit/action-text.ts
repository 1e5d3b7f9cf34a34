import { useTranslate } from 'react-admin';

/** What was done, in words; an action that has none yet is shown by its name. */
export function useActionText(): (action: string) => string {
  const translate = useTranslate();
  return (action) => translate(`audit.actions.${action}`, { _: action });
}
