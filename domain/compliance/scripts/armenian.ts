import { lettersTable, replaceByTable } from './letters.js';

/** Armenian, eastern sounds (near BGN/PCGN). */
const table = lettersTable(
  'ա a, բ b, գ g, դ d, ե e, զ z, է e, ը y, թ t, ժ zh, ի i, լ l, խ kh, ծ ts, կ k, հ h, ձ dz, ղ gh, ճ ch, մ m, յ y, ն n, շ sh, ո o, ' +
    'չ ch, պ p, ջ j, ռ r, ս s, վ v, տ t, ր r, ց ts, ւ v, փ p, ք k, օ o, ֆ f, և ev',
);

export function romaniseArmenian(word: string): string {
  const body = word.startsWith('ո') && !word.startsWith('ու') ? `v${word}` : word;
  return replaceByTable(body, table, [['ու', 'u']]);
}
