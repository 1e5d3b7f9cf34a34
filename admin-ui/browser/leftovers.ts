import { enginePageEn } from '../src/engine/page-en.js';
import { enginePageRu } from '../src/engine/page-ru.js';
import { ownershipEn } from '../src/onboarding/ownership-en.js';
import { ownershipRu } from '../src/onboarding/ownership-ru.js';
import { en } from '../src/providers/en.js';
import { ru } from '../src/providers/ru.js';

const english = flatten({ ...en, engine_page: enginePageEn, ownership_page: ownershipEn });
const russian = new Set(flatten({ ...ru, engine_page: enginePageRu, ownership_page: ownershipRu }));
const shortest = 3;

/** English texts that have a Russian counterpart of their own; with values or plural forms they are looked for in pieces. */
const betrayals = new Set(
  english.flatMap(piecesOf).filter((piece) => piece.length >= shortest && !russian.has(piece)),
);

/** Texts of the English catalogue on a page that should speak Russian. */
export function englishOn(texts: string[]): string[] {
  return texts.filter((text) => betrayals.has(text));
}

/** Cyrillic on a page that should speak English. */
export function russianOn(texts: string[]): string[] {
  return texts.filter((text) => /\p{Script=Cyrillic}/u.test(text));
}

function piecesOf(text: string): string[] {
  return text
    .split('||||')
    .flatMap((form) => form.split(/%\{\w+\}/))
    .map((piece) => piece.trim());
}

function flatten(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? flatten(value) : [],
  );
}
