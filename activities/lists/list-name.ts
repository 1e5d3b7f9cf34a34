import type { ListName, NameQuality } from '../../domain/compliance/lists.js';
import { scriptOf } from '../../domain/compliance/scripts/romanise.js';

/** A name as published, with its script when that is not Latin. */
export function listName(text: string, quality: NameQuality): ListName {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (/^[\0-\x7f]*$/.test(plain)) return { text: plain, quality };
  const letters = plain.match(/\p{L}/gu) ?? [];
  const foreign = letters.map(scriptOf).find((script) => script !== 'latn');
  const isForeign =
    foreign !== undefined &&
    letters.filter((letter) => scriptOf(letter) !== 'latn').length * 2 > letters.length;
  return isForeign ? { text: plain, quality, script: foreign } : { text: plain, quality };
}
