/**
 * How the machine-readable zone spells a letter: the first form is the one that ICAO Doc 9303 part 3, section 6
 * recommends, the others are those that it allows, that single states use, or that older passports carry.
 * Letters that are a base letter with marks (É, Ş, Ż …) need no row: they lose the marks.
 */
const latin: Record<string, string> = {
  Ä: 'AE A',
  Å: 'AA A',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D DJ',
  Ə: 'E A',
  Ħ: 'H',
  Ĳ: 'IJ',
  ĸ: 'Q',
  Ł: 'L',
  Ñ: 'N NXX',
  Ŋ: 'N',
  Ö: 'OE O',
  Ø: 'OE O',
  Œ: 'OE',
  ẞ: 'SS',
  ß: 'SS',
  Þ: 'TH',
  Ŧ: 'T',
  Ü: 'UE UXX U',
};

const cyrillic: Record<string, string> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G H',
  Ґ: 'G',
  Ѓ: 'G GJ',
  Ғ: 'F G GH',
  Д: 'D',
  Ђ: 'D DJ',
  Е: 'E IE YE JE',
  Ё: 'E IO YO JO',
  Є: 'IE YE',
  Ж: 'ZH Z J',
  З: 'Z',
  Ѕ: 'DZ',
  И: 'I Y',
  Й: 'I Y J',
  І: 'I',
  Ї: 'I YI',
  Ј: 'J',
  К: 'K',
  Ќ: 'K KJ',
  Қ: 'Q K',
  Л: 'L',
  Љ: 'LJ',
  М: 'M',
  Н: 'N',
  Њ: 'NJ',
  Ң: 'N NG',
  О: 'O',
  Ө: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  Ћ: 'C',
  У: 'U',
  Ў: 'U',
  Ұ: 'U',
  Ү: 'U',
  Ф: 'F',
  Х: 'KH H',
  Һ: 'C H',
  Ц: 'TS C TC',
  Ч: 'CH C',
  Џ: 'DZ DJ',
  Ш: 'SH S',
  Щ: 'SHCH SHT SHH',
  Ъ: 'IE - A Y',
  Ы: 'Y',
  Ь: '- Y',
  Э: 'E',
  Ә: 'A E',
  Ю: 'IU YU JU',
  Я: 'IA YA JA',
  Ѣ: 'IE E',
  Ѫ: 'U A',
  Ѵ: 'Y I',
};

/** Pairs of letters that passports often join: Дмитрий is DMITRII or DMITRY, Александр ALEKSANDR or ALEXANDR. */
const pairs: Record<string, string> = { ИЙ: 'II IY IJ Y I', ЫЙ: 'YI YY YJ Y', КС: 'KS X' };

const table = new Map(
  Object.entries({ ...latin, ...cyrillic, ...pairs }).map(([letter, forms]) => [
    letter,
    forms.split(' ').map((form) => (form === '-' ? '' : form)),
  ]),
);

/** One or two letters of a name and the spellings that the zone may have for them. */
export interface Unit {
  letter: string;
  spellings: readonly string[];
}

/**
 * The units of one word in capitals. A letter that has no spelling here (Arabic, Greek, Han …) comes with none, so that
 * it never matches and callers can say so.
 */
export function unitsOf(word: string): Unit[] {
  const letters = [...word.normalize('NFC')];
  const units: Unit[] = [];
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? '';
    const pair = letter + (letters[index + 1] ?? '');
    const isPair = Object.hasOwn(pairs, pair);
    units.push(...spell(isPair ? pair : letter));
    if (isPair) index += 1;
  }
  return units;
}

function spell(letter: string): Unit[] {
  const spellings = table.get(letter);
  if (spellings) return [{ letter, spellings }];
  const base = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  if (base === '') return [];
  const known = table.get(base);
  if (known) return [{ letter, spellings: known }];
  return [{ letter, spellings: /^[A-Z0-9]+$/.test(base) ? [base] : [] }];
}
