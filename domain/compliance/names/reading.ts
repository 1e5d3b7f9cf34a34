import type { EntryKind } from '../lists.js';
import type { RomanWord } from '../scripts/romanise.js';
import { legalFormAt, type LegalForm } from './legal-forms.js';
import { rarityOf } from './rarity.js';
import { makeToken, type NameToken, type TokenRole } from './token.js';
import { genericWords, numberWords, particles, softTitles, stopWords, titles } from './words.js';

/** One way to read a name: its words in order and, of an organisation, its legal form. */
export interface NameReading {
  tokens: NameToken[];
  legalForm: LegalForm | null;
}

/** Gives every word its role and weight; titles, grammar and legal forms go, unless the name is made of nothing else. */
export function readWords(words: readonly RomanWord[], kind: EntryKind): NameReading {
  const kept = words.map(asciiWord).filter((word) => word.text !== '');
  return kind === 'person' ? readPerson(kept) : readOrganisation(kept);
}

/** Romanised words are ASCII; letters that no table knew make the word a native one. */
function asciiWord(word: RomanWord): RomanWord {
  const bare = word.text.replace(/\p{M}/gu, '');
  if (word.script === 'zzzz') return { ...word, text: bare };
  const ascii = bare.replace(/[^a-z0-9]/g, '');
  return ascii ? { ...word, text: ascii } : { ...word, text: bare, native: bare, script: 'zzzz' };
}

function readPerson(words: readonly RomanWord[]): NameReading {
  const named = words.filter((word) => !titles.has(word.text));
  const tokens = orAll(named, words).map((word) => {
    const role = personRole(word);
    return token(word, role, personWeights[role] ?? ordinaryWeight(word, 'person'));
  });
  return { tokens: splitInitials(tokens), legalForm: null };
}

function readOrganisation(words: readonly RomanWord[]): NameReading {
  const texts = words.map((word) => numberWords.get(word.text) ?? word.text);
  const rest: { word: RomanWord; text: string }[] = [];
  let legalForm: LegalForm | null = null;
  for (let at = 0; at < words.length;) {
    const found = legalFormAt(texts, at);
    const word = words[at];
    if (found) legalForm ??= found.form;
    else if (word) rest.push({ word, text: texts[at] ?? word.text });
    at += found?.length ?? 1;
  }
  const tokens = rest.map(({ word, text }) => {
    if (stopWords.has(text)) return token({ ...word, text }, 'particle', organisationWeights.particle);
    const generic = genericWords.get(text);
    if (generic) return token({ ...word, text: generic }, 'generic', organisationWeights.generic);
    if (/^\d+$/.test(text)) return token({ ...word, text }, 'number', organisationWeights.number);
    return token({ ...word, text }, 'word', ordinaryWeight(word, 'entity'));
  });
  return { tokens, legalForm };
}

/** Weights of roles against an ordinary word, set on the tuning half of the name pairs. */
const personWeights: Partial<Record<TokenRole, number>> = {
  initial: 0.35,
  particle: 0.15,
  soft_title: 0.25,
  number: 0.2,
};
const organisationWeights = { generic: 0.3, number: 0.35, particle: 0.05 } as const;

function personRole(word: RomanWord): TokenRole {
  if (word.script !== 'latn' && word.native) return 'word';
  if (/^\d+$/.test(word.text)) return 'number';
  if (particles.has(word.text)) return 'particle';
  if (softTitles.has(word.text)) return 'soft_title';
  return word.text.length === 1 ? 'initial' : 'word';
}

/** Short words are shared by chance, frequent ones by many people. */
function ordinaryWeight(word: RomanWord, kind: EntryKind): number {
  const byLength = [0, 0.35, 0.7, 0.85][word.text.length] ?? 1;
  return (word.isAbjad || word.native ? 1 : byLength) * rarityOf(word.text, kind);
}

/** `JC Juncker`: a first word of two or three consonants stands for initials. */
function splitInitials(tokens: readonly NameToken[]): NameToken[] {
  if (tokens.length < 2) return [...tokens];
  return tokens.flatMap((item, at) => {
    if (
      at > 1 ||
      item.role !== 'word' ||
      item.script !== 'latn' ||
      !/^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(item.text) ||
      item.text === 'ng'
    )
      return [item];
    return [...item.text].map((letter) =>
      makeToken({ ...item, text: letter, role: 'initial', weight: personWeights.initial ?? 0 }),
    );
  });
}

function token(word: RomanWord, role: TokenRole, weight: number): NameToken {
  return makeToken({
    text: word.text,
    role,
    weight,
    script: word.script,
    isAbjad: word.isAbjad,
    native: word.native,
    alternatives: word.alternatives,
  });
}

function orAll<T>(some: readonly T[], all: readonly T[]): readonly T[] {
  return some.length > 0 ? some : all;
}
