import { lettersTable, replaceByTable } from './letters.js';

/** Georgian after the national system of 2002, without its apostrophes. */
const table = lettersTable(
  'ა a, ბ b, გ g, დ d, ე e, ვ v, ზ z, თ t, ი i, კ k, ლ l, მ m, ნ n, ო o, პ p, ჟ zh, რ r, ს s, ტ t, უ u, ფ p, ქ k, ღ gh, ყ q, შ sh, ' +
    'ჩ ch, ც ts, ძ dz, წ ts, ჭ ch, ხ kh, ჯ j, ჰ h',
);

export function romaniseGeorgian(word: string): string {
  return replaceByTable(word, table);
}
