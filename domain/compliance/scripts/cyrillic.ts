import { lettersTable, replaceByTable } from './letters.js';

/**
 * Cyrillic of Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh, Kyrgyz, Tajik and Mongolian in the
 * letters of English usage (near BGN/PCGN, which both OFAC and the UN follow). Signs without a sound fall away.
 */
const table = lettersTable(
  'а a, б b, в v, г g, ґ g, д d, е e, ё yo, ж zh, з z, и i, й y, і i, ї yi, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ' +
    'ў u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ , ы y, ь , э e, ю yu, я ya, є ye, ђ dj, ѓ gj, ј j, љ lj, њ nj, ћ c, ќ kj, џ dzh, ' +
    'ѕ dz, ә a, ғ gh, қ q, ң ng, ө o, ұ u, ү u, һ h, ӣ i, ҳ h, ҷ j, ӯ u, ӏ , ʼ ',
);

export function romaniseCyrillic(word: string): string {
  return replaceByTable(word, table, [
    ['ий', 'iy'],
    ['ый', 'iy'],
    ['кс', 'ks'],
  ]);
}
