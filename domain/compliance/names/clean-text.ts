import { foldConfusables } from './confusables.js';

/** What was found in a name before it was made comparable; the first three ask for a person's eye. */
export const textFindings = [
  'no_letters',
  'direction_override',
  'script_not_supported',
  'confusable_letters',
  'hidden_characters',
  'figures_as_letters',
] as const;
export type TextFinding = (typeof textFindings)[number];

export interface CleanText {
  /** Compatibility-normalised (NFKC), without hidden characters, one space between words; case is kept. */
  text: string;
  /** Nothing is left that can be compared: only marks, punctuation or emptiness. */
  empty: boolean;
  findings: TextFinding[];
}

/** Longer text is no name; it is cut so that no input can make the comparison slow. */
export const maxNameLength = 300;

/**
 * Makes a typed name safe to compare: full-width and mathematical letters become plain (NFKC), zero-width and direction
 * marks go, look-alikes of other scripts inside a word become the letters they imitate.
 */
export function cleanText(raw: string): CleanText {
  const findings = new Set<TextFinding>();
  if (/[\u202a-\u202e\u2066-\u2069]/.test(raw)) findings.add('direction_override');
  const visible = withoutHidden(raw.slice(0, maxNameLength * 4).normalize('NFKC'), findings);
  const plain = foldConfusables(visible.slice(0, maxNameLength));
  if (plain.changed) findings.add('confusable_letters');
  const text = plain.text.replace(/\s+/gu, ' ').trim();
  const empty = !/[\p{L}\p{N}]/u.test(text);
  if (empty) findings.add('no_letters');
  return { text, empty, findings: [...findings] };
}

/** True when a finding must bring the party to a person even if no list entry is close. */
export function asksForReview(finding: TextFinding): boolean {
  return finding === 'no_letters' || finding === 'direction_override' || finding === 'script_not_supported';
}

function withoutHidden(text: string, findings: Set<TextFinding>): string {
  // Joiners are ordinary spelling in Persian and the Indic scripts, so they are dropped without a finding there.
  const joined = text.replace(/(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{M}])[\u200c\u200d]/gu, '');
  const shown = joined.replace(hiddenCharacters, '');
  if (shown.length !== joined.length) findings.add('hidden_characters');
  return shown.replace(/[\p{Cc}\p{Z}]/gu, ' ');
}

/** Format characters, fillers of Hangul and Khmer, joiners of marks, variation selectors, tags: invisible wherever they stand. */
const hiddenCharacters =
  /[\p{Cf}\u115f\u1160\u3164\uffa0\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5|\p{Variation_Selector}/gu;
