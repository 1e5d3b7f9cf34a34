import {
  countryEvidence,
  dateEvidence,
  identifierEvidence,
  nameEvidence,
  rounded,
  type Evidence,
} from './evidence.js';
import type { EntryKind, ListEntry, ListName, NameQuality, Party } from './lists.js';
import { asksForReview, type TextFinding } from './names/clean-text.js';
import { unitSimilarity } from './names/alignment.js';
import {
  compareReadings,
  prepareReading,
  type NameComparison,
  type PreparedReading,
} from './names/name-similarity.js';
import { normaliseName } from './normalise.js';
import { maxLogOdds, nameOdds, qualityOdds, rarityOdds, vetoOdds } from './score-model.js';

export { defaultLimit, defaultThreshold, lowestThreshold, modelVersion } from './score-model.js';

/** A list entry that a party may be, with everything that speaks for and against it. */
export interface Hit {
  list: ListEntry['list'];
  entry_id: string;
  /** As it stood in the edition that was searched. */
  entry: ListEntry;
  /** 0 to 1 with four decimals; never 1. */
  score: number;
  party_name: string;
  list_name: string;
  /** A contradiction strong enough to lower the score by itself. */
  vetoed: boolean;
  evidence: Evidence[];
}

export interface PreparedName {
  text: string;
  quality: NameQuality;
  readings: PreparedReading[];
}

export interface PreparedParty {
  party: Party;
  names: PreparedName[];
  findings: TextFinding[];
  /** The names cannot carry a verdict: a person must look, whatever the hits. */
  needs_review: boolean;
}

/** A reading of a name, with the name that it is of. */
export interface NameOf<R extends PreparedReading = PreparedReading> {
  name: PreparedName;
  reading: R;
}

/** The best pair of a party's name and an entry's name. */
export interface NameMatch {
  partyName: PreparedName;
  listName: PreparedName;
  comparison: NameComparison;
  odds: number;
}

/** Normalises the names of a party once for any number of comparisons. */
export function prepareParty(party: Party): PreparedParty {
  const normalised = party.names.map((text) => ({ text, name: normaliseName(text, party.kind) }));
  const names = normalised.map(({ text, name }) => ({
    text,
    quality: 'primary' as const,
    readings: name.readings.map(prepareReading),
  }));
  const findings = [...new Set(normalised.flatMap(({ name }) => name.findings))];
  return {
    party,
    names,
    findings,
    needs_review: findings.some(asksForReview) || names.every(({ readings }) => readings.length === 0),
  };
}

export function prepareName({ text, quality }: ListName, kind: EntryKind): PreparedName {
  return { text, quality, readings: normaliseName(text, kind).readings.map(prepareReading) };
}

/** Scores one party against one entry by every name of both: the naive twin of the index. */
export function scoreEntry(
  prepared: PreparedParty,
  entry: ListEntry,
  names: readonly PreparedName[],
): Hit | null {
  const isPerson = entry.kind === 'person';
  let best: NameMatch | null = null;
  for (const left of readingsOf(prepared.names)) {
    for (const right of readingsOf(names)) {
      const match = matchOf(
        left,
        right,
        compareReadings(left.reading, right.reading, { isPerson, similarityOf: unitSimilarity }),
      );
      if (!best || match.odds > best.odds) best = match;
    }
  }
  return hitFrom(prepared.party, entry, best);
}

export function readingsOf(names: readonly PreparedName[]): NameOf[] {
  return names.flatMap((name) => name.readings.map((reading) => ({ name, reading })));
}

export function matchOf(left: NameOf, right: NameOf, comparison: NameComparison): NameMatch {
  const odds = oddsOfName(comparison) + qualityOdds[right.name.quality];
  return { partyName: left.name, listName: right.name, comparison, odds };
}

/** Adds what dates, countries and identifiers say to the odds of the name. No name that can be compared: an identifier alone. */
export function hitFrom(party: Party, entry: ListEntry, match: NameMatch | null): Hit | null {
  const comparable = [
    ...(match ? [nameFact(match)] : []),
    dateEvidence(party, entry),
    countryEvidence(party, entry),
  ];
  const base = match ? 0 : nameOdds.intercept;
  const identifier = identifierEvidence(party, entry, base + oddsOf(comparable));
  if (!match && identifier?.verdict !== 'match') return null;
  const evidence = [...comparable, ...(identifier ? [identifier] : [])];
  return {
    list: entry.list,
    entry_id: entry.entry_id,
    entry,
    score: probability(base + oddsOf(evidence)),
    party_name: match?.partyName.text ?? party.names[0] ?? '',
    list_name: match?.listName.text ?? entry.names[0]?.text ?? '',
    vetoed: evidence.some(({ piece, contribution }) => piece !== 'name' && contribution <= vetoOdds),
    evidence,
  };
}

function nameFact({ partyName, listName, comparison, odds }: NameMatch): Evidence {
  return nameEvidence({
    partyName: partyName.text,
    listName: listName.text,
    quality: listName.quality,
    comparison,
    contribution: odds,
  });
}

function oddsOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { contribution }) => sum + contribution, 0);
}

/** Two names alone as a score, for pairs of which nothing else is known. */
export function scoreNames(left: string, right: string, kind: EntryKind): number {
  const [one, other] = [
    prepareName({ text: left, quality: 'primary' }, kind),
    prepareName({ text: right, quality: 'primary' }, kind),
  ];
  const scores = readingsOf([one]).flatMap((mine) =>
    readingsOf([other]).map((theirs) =>
      oddsOfName(
        compareReadings(mine.reading, theirs.reading, {
          isPerson: kind === 'person',
          similarityOf: unitSimilarity,
        }),
      ),
    ),
  );
  return scores.length === 0 ? 0 : probability(Math.max(...scores));
}

/** Log-odds of a name: the fit, and a little more or less by how much the words that agree tell. */
export function oddsOfName({ similarity, alignment }: NameComparison): number {
  const weight = alignment.pairs.reduce(
    (sum, pair) => sum + (pair.left.token.weight + pair.right.token.weight) / 2,
    0,
  );
  const rarity = Math.min(
    rarityOdds.most,
    Math.max(rarityOdds.least, rarityOdds.perWeight * (weight - rarityOdds.usualWeight)),
  );
  return nameOdds.intercept + nameOdds.slope * similarity + rarity * similarity;
}

export function probability(odds: number): number {
  const bounded = Math.max(-maxLogOdds, Math.min(maxLogOdds, odds));
  return rounded(1 / (1 + Math.exp(-bounded)));
}
