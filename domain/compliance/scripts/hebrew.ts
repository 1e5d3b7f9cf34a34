import { lettersTable, replaceByTable } from './letters.js';

/** Hebrew consonants; the vowels are not written, so the result is compared by its consonants. */
const table = lettersTable(
  'א a, ב b, ג g, ד d, ה h, ו v, ז z, ח h, ט t, י y, כ k, ך k, ל l, מ m, ם m, נ n, ן n, ס s, ע , פ p, ף f, צ ts, ץ ts, ק k, ר r, ש sh, ת t, ׳ ',
);

/** Given names whose Latin form cannot be told from the consonants. */
const names = lettersTable(
  'אברהם avraham, יצחק yitzhak, יעקב yaakov, משה moshe, דוד david, יוסף yosef, אהרון aharon, שמואל shmuel, דניאל daniel, ' +
    'מיכאל michael, יהונתן yonatan, יונתן yonatan, בנימין binyamin, אריאל ariel, ישראל israel, שלמה shlomo, אליהו eliyahu, חיים haim, ' +
    'מאיר meir, שרה sarah, רחל rachel, לאה leah, רבקה rivka, מרים miriam, אסתר esther, חנה hannah, נועה noa, תמר tamar, ' +
    'כהן cohen, לוי levi, מזרחי mizrahi, פרץ peretz, ביטון biton, נתניהו netanyahu, בן ben, בר bar, אבו abu',
);

export function romaniseHebrew(word: string): { text: string; isAbjad: boolean } {
  const known = names.get(word);
  if (known) return { text: known, isAbjad: false };
  return { text: replaceByTable(word, table), isAbjad: true };
}
