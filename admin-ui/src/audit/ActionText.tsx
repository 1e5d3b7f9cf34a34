import { useActionText } from './action-text.js';

/** What was done, in words. */
export function ActionText({ action }: { action: string }) {
  return useActionText()(action);
}
