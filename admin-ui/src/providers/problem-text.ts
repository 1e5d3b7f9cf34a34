import { useTranslate } from 'react-admin';
import { isProblem, type FieldProblem } from './problem.js';

/** An error in the person's language: the text of its code, else what the server says, else that something failed. */
export function useProblemText(): (error: unknown) => string {
  const translate = useTranslate();
  return (error) => {
    if (!isProblem(error)) return translate('layout.error.unexpected');
    return translate(`problems.${error.code}`, { ...error.details.params, _: error.title });
  };
}

/** What is wrong with one field, in the person's language. */
export function useFieldProblemText(): (field: FieldProblem) => string {
  const translate = useTranslate();
  return ({ code, detail }) =>
    translate(`field_problems.${code}`, { _: translate(`problems.${code}`, { _: detail }) });
}
