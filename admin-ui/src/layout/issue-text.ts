import { useTranslate } from 'react-admin';
import type { FieldIssue } from './zod-resolver.js';

/** Makes a sentence in the person's language of what a form says about a field. */
export function useIssueText(): (message: string | undefined) => string {
  const translate = useTranslate();
  return (message) => {
    const issue = unpack(message);
    if (!issue) return message ?? '';
    return translate(`field_problems.${issue.code}`, {
      ...issue.params,
      _: translate(`problems.${issue.code}`, { _: issue.message }),
    });
  };
}

function unpack(message: string | undefined): FieldIssue | null {
  if (!message?.startsWith('{"code"')) return null;
  const issue: FieldIssue = JSON.parse(message);
  return issue;
}
