import { useT, type MessageKey } from '../providers/i18n-provider.js';

/** A text of the catalogue, where a table of columns is written outside any component. */
export function Say({ text }: { text: MessageKey }) {
  return useT()(text);
}
