import { commonWords, keyRuns } from './common-passwords.js';

export const passwordLength = { min: 12, max: 256 } as const;

const minDistinct = 5;
const longestWord = 32;

export type PasswordWeakness = 'too_short' | 'too_long' | 'common' | 'like_email';

/**
 * Why a password would be guessed early, or null. By NIST SP 800-63B and ASVS 6.2: length, no common ones, nothing of the
 * person's own address; no rules of composition.
 */
export function passwordWeakness(password: string, email: string): PasswordWeakness | null {
  const text = password.normalize('NFKC').toLowerCase();
  const characters = [...text];
  if (characters.length < passwordLength.min) return 'too_short';
  if (characters.length > passwordLength.max) return 'too_long';
  if (isLikeEmail(text, email.toLowerCase())) return 'like_email';
  if (new Set(characters).size < minDistinct || isRun(text) || isMadeOfCommonWords(text)) return 'common';
  return null;
}

function isLikeEmail(text: string, email: string): boolean {
  const [local = ''] = email.split('@');
  if (text === email) return true;
  return local.length >= 4 && lettersOf(text) === lettersOf(local) && lettersOf(local) !== '';
}

function isRun(text: string): boolean {
  const half = text.slice(0, Math.ceil(text.length / 2));
  const isDoubled = half + half === text;
  const core = isDoubled ? half : text;
  const backwards = [...core].reverse().join('');
  return keyRuns.some((run) => (run + run).includes(core) || (run + run).includes(backwards));
}

const substitutions: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** True when nothing is left once common words, digits and signs are taken away. */
function isMadeOfCommonWords(text: string): boolean {
  const plain = lettersOf(text);
  const undone = lettersOf([...text.replace(/[^\p{L}]+$/u, '')].map((c) => substitutions[c] ?? c).join(''));
  return [plain, undone].some((letters) => canBeSplit(letters));
}

function canBeSplit(letters: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= letters.length; end += 1) {
    const from = Math.max(0, end - longestWord);
    reachable[end] = lengthsUpTo(from, end).some(
      (start) => reachable[start] === true && commonWords.has(letters.slice(start, end)),
    );
  }
  return reachable[letters.length] === true;
}

const lengthsUpTo = (from: number, end: number) =>
  Array.from({ length: end - from }, (_, index) => from + index);

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '');
