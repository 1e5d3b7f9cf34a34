import type { Finding } from '../finding.js';
import type { NamePair } from './compare-names.js';
import { nameFinding } from './findings.js';
import { compareWord } from './spelling.js';

/** What keeps two names of the same person apart: less words, initials, another order; null when it is another name. */
export function partialFindings({ form, mrz }: NamePair): Finding[] | null {
  if (agrees(form.family, mrz.given) && agrees(form.given, mrz.family))
    return [nameFinding('names.swapped', 'names')];
  const all = partOf([...form.given, ...form.family], [...mrz.given, ...mrz.family]);
  if (all?.isWhole) return [nameFinding('names.order_differs', 'names')];
  const family = partOf(form.family, mrz.family);
  const given = partOf(form.given, mrz.given);
  if (family && given) {
    return [
      ...(family.isWhole
        ? []
        : [nameFinding('names.family_partial', 'family_name', paramsOf(form.family, mrz.family))]),
      ...(given.isWhole
        ? []
        : [nameFinding('names.given_partial', 'given_names', paramsOf(form.given, mrz.given))]),
      ...(family.hasInitial || given.hasInitial ? [nameFinding('names.initial', 'names')] : []),
    ];
  }
  return all && !all.hasInitial ? [nameFinding('names.words_missing', 'names')] : null;
}

interface Part {
  isWhole: boolean;
  hasInitial: boolean;
}

/** Every word of the shorter side stands, in any order, on the longer one; at least one of them in full. */
function partOf(words: string[], targets: string[]): Part | null {
  const rest = [...targets];
  let full = 0;
  let initials = 0;
  for (const word of words) {
    const index = bestIndex(word, rest);
    if (index < 0) continue;
    if (isInitial(word, rest[index] ?? '')) initials += 1;
    else full += 1;
    rest.splice(index, 1);
  }
  const isOneInsideTheOther = full + initials === Math.min(words.length, targets.length);
  if (full === 0 || !isOneInsideTheOther) return null;
  return { isWhole: words.length === targets.length && initials === 0, hasInitial: initials > 0 };
}

/** A full agreement if there is one, else an initial. */
function bestIndex(word: string, targets: string[]): number {
  const full = targets.findIndex((target) => agrees([word], [target]));
  return full >= 0 ? full : targets.findIndex((target) => isInitial(word, target));
}

function agrees(words: string[], targets: string[]): boolean {
  const agreement = compareWord(words.join(''), targets.join(''));
  return agreement === 'same' || agreement === 'spelled';
}

function isInitial(word: string, target: string): boolean {
  if (agrees([word], [target])) return false;
  return (
    (target.length === 1 && compareWord(word, target) === 'shortened') ||
    (word.length === 1 && target.startsWith(word))
  );
}

function paramsOf(form: string[], mrz: string[]): Finding['params'] {
  return { form: form.join(' '), mrz: mrz.join(' ') };
}
