import type { EntryKind, ListEntry } from '../../domain/compliance/lists.js';

/** Words that no person is called by: legal forms that are no names, and what organisations call themselves. */
const organisationWords = new RegExp(
  `\\b(${[
    'ltd|llc|inc|gmbh|plc|jsc|ojsc|cjsc|pjsc|ooo|oao|zao|fze|fzco|fzc|fzllc|dmcc|srl|sarl|llp|bhd|kft|doo|pte|pvt|pty|ltda|co|limited|incorporated',
    'company|corporation|corp|group|holdings?|trading|traders|enterprises?|industr(?:y|ies|ial)|international|technolog(?:y|ies)',
    'electronics?|airlines?|airways|aviation|aerospace|air|shipping|logistics|services?|systems?|solutions|university|institute',
    'academy|ministry|bureau|agency|bank|foundation|organi[sz]ation|association|network|cent(?:er|re)|factory|plant|works',
    'laborator(?:y|ies)|research|engineering|export|import|supply|supplies|partners|associates|front|party|army|brigades?',
    'movement|committee|council|academy|museum|hospital|club|union|federation',
  ].join('|')})\\b`,
  'i',
);

/**
 * Kinds of parties that a name may be of, from a publisher who does not say: a name with a word of organisations is of
 * one, and any other of a person or of an organisation. Screening looks among one kind only, so an entry of unknown kind
 * is kept as both rather than missed.
 */
export function kindsOfName(name: string): readonly EntryKind[] {
  return organisationWords.test(name.replace(/\./g, '')) ? ['entity'] : ['person', 'entity'];
}

/** One entry for each kind, told apart by a letter behind its number where there are two. */
export function entriesOfKinds(entry: Omit<ListEntry, 'kind'>, kinds: readonly EntryKind[]): ListEntry[] {
  return kinds.map((kind) => ({
    ...entry,
    kind,
    entry_id: kinds.length === 1 ? entry.entry_id : `${entry.entry_id}-${kind.slice(0, 1)}`,
  }));
}
