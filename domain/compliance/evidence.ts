import { compareDates, type DateComparison } from './dates.js';
import type { NameCode } from './explanation-codes.js';
import { compareIdentifiers } from './identifiers.js';
import type { ListEntry, Party, PartialDate } from './lists.js';
import type { AlignedPair } from './names/alignment.js';
import type { NameComparison } from './names/name-similarity.js';
import type { TokenRelation } from './names/token-similarity.js';
import { countryOdds, dateOdds, identifierFloor, identifierOdds } from './score-model.js';

export const evidencePieces = ['name', 'date_of_birth', 'country', 'identifier'] as const;
export type EvidencePiece = (typeof evidencePieces)[number];
export const evidenceVerdicts = ['match', 'close', 'contradiction', 'not_comparable'] as const;
export type EvidenceVerdict = (typeof evidenceVerdicts)[number];

/** One piece of what a score is made of. The contributions of all pieces add up to the log-odds of the score. */
export interface Evidence {
  piece: EvidencePiece;
  party_value: string | null;
  list_value: string | null;
  verdict: EvidenceVerdict;
  contribution: number;
  /** Key of a text of the user interface; `params` fill it. */
  explanation_code: string;
  params: Record<string, string | number>;
  /** Of a name: which word stands against which. */
  words?: WordEvidence[];
}

export interface WordEvidence {
  party_word: string | null;
  list_word: string | null;
  relation: TokenRelation | 'missing';
  similarity: number;
}

export interface NameFact {
  partyName: string;
  listName: string;
  quality: string;
  comparison: NameComparison;
  contribution: number;
}

export function nameEvidence({ partyName, listName, quality, comparison, contribution }: NameFact): Evidence {
  const { similarity, alignment } = comparison;
  const code = nameCode(comparison);
  return {
    piece: 'name',
    party_value: partyName,
    list_value: listName,
    verdict: similarity > 0.999 ? 'match' : similarity > 0.6 ? 'close' : 'contradiction',
    contribution: rounded(contribution),
    explanation_code: `screening.name.${code}`,
    params: {
      similarity: rounded(similarity),
      quality,
      left_over: alignment.leftOver.length,
      list_left_over: alignment.rightOver.length,
    },
    words: wordsOf(comparison),
  };
}

/** The birth dates that agree best, or a line that says none could be compared. */
export function dateEvidence(party: Party, entry: ListEntry): Evidence {
  const mine = party.dates_of_birth ?? [];
  const pairs = mine.flatMap((own) =>
    entry.dates_of_birth.map((listed) => ({ own, listed, found: compareDates(own, listed) })),
  );
  const best = pairs.sort((left, right) => oddsOf(right.found) - oddsOf(left.found))[0];
  if (!best) return notComparable('date_of_birth', textOf(mine[0]), textOf(entry.dates_of_birth[0]));
  return {
    piece: 'date_of_birth',
    party_value: textOf(best.own),
    list_value: textOf(best.listed),
    verdict: best.found.verdict,
    contribution: oddsOf(best.found),
    explanation_code: `screening.date_of_birth.${best.found.code}`,
    params: { years_apart: best.found.years_apart },
  };
}

/** Nationalities (of an entity: where it is) against each other; addresses and birthplaces only ever support. */
export function countryEvidence(party: Party, entry: ListEntry): Evidence {
  const mine = party.countries ?? [];
  const addresses = entry.addresses.flatMap((address) => address.country ?? []);
  const listed = entry.kind === 'person' ? entry.nationalities : [...entry.nationalities, ...addresses];
  const known = listed.filter(isCode);
  const shared = mine.find((country) => known.includes(country));
  const linked = mine.find((country) => addresses.includes(country));
  const line = (
    verdict: EvidenceVerdict,
    key: keyof typeof countryOdds,
    listValue: string,
    value: string,
  ): Evidence => ({
    piece: 'country',
    party_value: value,
    list_value: listValue,
    verdict,
    contribution: countryOdds[key],
    explanation_code: `screening.country.${key}`,
    params: {},
  });
  if (shared) return line('match', 'shared', shared, shared);
  if (linked) return line('close', 'linked', linked, linked);
  if (mine.length === 0 || known.length === 0)
    return notComparable('country', mine.join(', ') || null, listed.join(', ') || null);
  return line('contradiction', 'different', known.join(', '), mine.join(', '));
}

/**
 * What the identifiers say, given the odds of everything else. A paper or address that is the same in type, value and
 * country is shown to a person whatever stands against it: it brings the odds to `identifierFloor` at least.
 */
export function identifierEvidence(party: Party, entry: ListEntry, otherOdds: number): Evidence | null {
  const found = compareIdentifiers(party.identifiers ?? [], entry.identifiers);
  if (!found) return null;
  const odds = identifierOdds[found.code];
  return {
    piece: 'identifier',
    party_value: found.party.value,
    list_value: found.listed.value,
    verdict: found.verdict,
    contribution: found.code === 'same' ? rounded(Math.max(odds, identifierFloor - otherOdds)) : odds,
    explanation_code: `screening.identifier.${found.code}`,
    params: { type: found.party.type, list_type: found.listed.type },
  };
}

/** Four decimals are what is stored; more would only be noise. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function notComparable(
  piece: EvidencePiece,
  party_value: string | null,
  list_value: string | null,
): Evidence {
  const code = party_value === null ? 'party_unknown' : 'list_unknown';
  return {
    piece,
    party_value,
    list_value,
    verdict: 'not_comparable',
    contribution: 0,
    explanation_code: `screening.${piece}.${code}`,
    params: {},
  };
}

function nameCode({ similarity, alignment, legalForms }: NameComparison): NameCode {
  if (similarity > 0.999) return 'same';
  const differs = alignment.pairs.some((pair) => pair.relation !== 'exact');
  if (alignment.leftOver.length > 0 && alignment.rightOver.length > 0) return 'words_contradict';
  if (alignment.leftOver.length + alignment.rightOver.length > 0)
    return differs ? 'words_missing_and_spelling' : 'words_missing';
  if (differs) return 'spelling_differs';
  return legalForms === 'different' ? 'legal_form_differs' : 'order_differs';
}

function wordsOf({ alignment }: NameComparison): WordEvidence[] {
  const ordered = [...alignment.pairs].sort((left, right) => left.left.start - right.left.start);
  return [
    ...ordered.map(pairWords),
    ...alignment.leftOver.map((token): WordEvidence => ({
      party_word: token.text,
      list_word: null,
      relation: 'missing',
      similarity: 0,
    })),
    ...alignment.rightOver.map((token): WordEvidence => ({
      party_word: null,
      list_word: token.text,
      relation: 'missing',
      similarity: 0,
    })),
  ];
}

function pairWords({ left, right, similarity, relation }: AlignedPair): WordEvidence {
  return {
    party_word: left.token.text,
    list_word: right.token.text,
    relation,
    similarity: rounded(similarity),
  };
}

function oddsOf(found: DateComparison): number {
  return dateOdds[found.code];
}

function textOf(date: PartialDate | undefined): string | null {
  if (!date) return null;
  const text = {
    day: date.from,
    month: date.from.slice(0, 7),
    year: date.from.slice(0, 4),
    range: `${date.from}/${date.to}`,
  }[date.precision];
  return date.circa ? `~${text}` : text;
}

function isCode(country: string): boolean {
  return /^[A-Z]{2}$/.test(country);
}
