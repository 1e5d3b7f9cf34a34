import type { BodsInterest, BodsShare, InterestType } from './bods-schema.js';
import { bySubject } from './by-subject.js';
import { compare, ofPercent, one, plus, zero } from './fraction.js';
import type { OwnershipFinding, OwnershipGraph, OwnershipNode, Relation } from './graph.js';
import {
  anything,
  everything,
  exactly,
  greaterOf,
  isNothing,
  leftBeside,
  nothing,
  sumOf,
  type Range,
} from './range.js';

export const dimensions = ['economic', 'votes'] as const;
export type Dimension = (typeof dimensions)[number];

/** What one holder has directly in one subject: of its worth and of its votes. */
export interface Stake {
  holder: string;
  subject: string;
  economic: Range;
  votes: Range;
  relations: string[];
}

export interface Stakes {
  direct: Stake[];
  /** Sums that somebody stated of ways through others, without or beside the ways themselves. */
  stated: Stake[];
  /** Who holds in their own name for somebody else, by the subject; their shares are counted at the nominator. */
  nominees: { holder: string; subject: string }[];
  findings: OwnershipFinding[];
}

const economicTypes: readonly InterestType[] = [
  'shareholding',
  'rightsToProfitOrIncome',
  'rightsToSurplusAssetsOnDissolution',
  'rightToProfitOrIncomeFromAssets',
];

/**
 * Countable stakes out of the interests. Votes follow the shares of the same relationship unless it states them apart.
 * An interest of unknown kind or extent may be anything from nothing to all, bounded by what others have for sure.
 */
export function stakesOf(graph: OwnershipGraph): Stakes {
  const nominees = nomineesOf(graph.relations);
  const throughNominees = graph.relations.map((relation) => throughNominee(relation, graph, nominees));
  const relations = throughNominees.flatMap((each) => each.relations);
  const parts = relations.map((relation) => split(relation, graph.nodes.get(relation.subject)));
  const merged = mergeStakes(parts.flatMap(({ direct }) => direct));
  return {
    direct: boundByOthers(merged),
    stated: mergeStakes(parts.flatMap(({ stated }) => stated)),
    nominees,
    findings: [
      ...throughNominees.flatMap((each) => each.findings),
      ...graph.relations
        .filter(isOfUnknownKind)
        .map(({ id }): OwnershipFinding => ({ code: 'interest_unknown', relation: id })),
      ...overfull(merged),
    ],
  };
}

export function rangeOfShare(share: BodsShare | undefined): Range | null {
  if (!share) return null;
  if (share.exact !== undefined) return exactly(ofPercent(share.exact));
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = share;
  if ([minimum, exclusiveMinimum, maximum, exclusiveMaximum].every((bound) => bound === undefined))
    return null;
  const isMinOpen = exclusiveMinimum !== undefined && exclusiveMinimum >= (minimum ?? 0);
  const isMaxOpen = exclusiveMaximum !== undefined && exclusiveMaximum <= (maximum ?? 100);
  const min = ofPercent(Math.max(minimum ?? 0, exclusiveMinimum ?? 0));
  const max = ofPercent(Math.min(maximum ?? 100, exclusiveMaximum ?? 100));
  return { min, max, isMinOpen, isMaxOpen };
}

function nomineesOf(relations: readonly Relation[]): Stakes['nominees'] {
  return relations
    .filter(({ interests }) => interests.some(({ type }) => type === 'nominee'))
    .map(({ holder, subject }) => ({ holder, subject }));
}

/** Shares in a company that a nominee holds belong to its nominator; with several nobody knows to which. */
function throughNominee(
  relation: Relation,
  { relations, nodes }: OwnershipGraph,
  nominees: Stakes['nominees'],
): { relations: Relation[]; findings: OwnershipFinding[] } {
  const { holder, subject } = relation;
  const isNominee = nominees.some((each) => each.holder === holder && each.subject === subject);
  if (!isNominee || nodes.get(subject)?.form === 'nomination') return { relations: [relation], findings: [] };
  const nominators = relations.filter(
    (each) => each.subject === subject && each.interests.some(({ type }) => type === 'nominator'),
  );
  const [only] = nominators;
  if (!only || nominators.length > 1)
    return { relations: [], findings: [{ code: 'nominator_unknown', node: holder }] };
  return { relations: [{ ...relation, holder: only.holder }], findings: [] };
}

function split({ id, holder, subject, interests }: Relation, target: OwnershipNode | undefined) {
  const indirect = interests.filter(({ directOrIndirect }) => directOrIndirect === 'indirect');
  const others = interests.filter(({ directOrIndirect }) => directOrIndirect !== 'indirect');
  const stakeOf = (part: readonly BodsInterest[]): Stake => ({
    holder,
    subject,
    economic: economicOf(part, target),
    votes: votesOf(part, target),
    relations: [id],
  });
  const isAnything = interests.length === 0;
  return {
    direct: isAnything
      ? [{ holder, subject, economic: anything, votes: anything, relations: [id] }]
      : [stakeOf(others)].filter(isCountable),
    stated: [stakeOf(indirect)].filter(isCountable),
  };
}

function economicOf(interests: readonly BodsInterest[], target: OwnershipNode | undefined): Range {
  return interests
    .map((interest) => {
      if (economicTypes.includes(interest.type)) return rangeOfShare(interest.share) ?? anything;
      return rangeByRole(interest, target, 'economic');
    })
    .reduce(greaterOf, nothing);
}

function votesOf(interests: readonly BodsInterest[], target: OwnershipNode | undefined): Range {
  const areStated = interests.some(({ type }) => type === 'votingRights');
  return interests
    .map((interest) => {
      const counts = interest.type === 'votingRights' || (!areStated && interest.type === 'shareholding');
      return counts ? (rangeOfShare(interest.share) ?? anything) : rangeByRole(interest, target, 'votes');
    })
    .reduce(greaterOf, nothing);
}

/** What a role gives without a share being said: a nominator has all that the nominee holds, a beneficiary some of it. */
function rangeByRole(
  { type, share }: BodsInterest,
  target: OwnershipNode | undefined,
  dimension: Dimension,
): Range {
  if (type === 'unknownInterest' || type === 'unpublishedInterest') return rangeOfShare(share) ?? anything;
  if (type === 'beneficiaryOfLegalArrangement' && dimension === 'economic')
    return rangeOfShare(share) ?? anything;
  if (type === 'nominator' && target?.form === 'nomination') return rangeOfShare(share) ?? everything;
  return nothing;
}

function isOfUnknownKind({ interests }: Relation): boolean {
  return (
    interests.length === 0 ||
    interests.some(({ type }) => type === 'unknownInterest' || type === 'unpublishedInterest')
  );
}

function isCountable({ economic, votes }: Stake): boolean {
  return !isNothing(economic) || !isNothing(votes);
}

function mergeStakes(stakes: readonly Stake[]): Stake[] {
  const byPair = new Map<string, Stake>();
  for (const stake of stakes) {
    const key = JSON.stringify([stake.holder, stake.subject]);
    const known = byPair.get(key);
    byPair.set(key, known ? bothOf(known, stake) : stake);
  }
  return [...byPair.values()];
}

function bothOf(a: Stake, b: Stake): Stake {
  return {
    ...a,
    economic: sumOf(a.economic, b.economic),
    votes: sumOf(a.votes, b.votes),
    relations: [...a.relations, ...b.relations],
  };
}

function boundByOthers(stakes: readonly Stake[]): Stake[] {
  const shared = bySubject(stakes);
  return stakes.map((stake) => {
    const others = (shared.get(stake.subject) ?? []).filter((each) => each !== stake);
    return {
      ...stake,
      economic: leftBeside(
        stake.economic,
        others.map(({ economic }) => economic),
      ),
      votes: leftBeside(
        stake.votes,
        others.map(({ votes }) => votes),
      ),
    };
  });
}

function overfull(stakes: readonly Stake[]): OwnershipFinding[] {
  const isAbove = (part: readonly Stake[], dimension: Dimension) =>
    compare(
      part.reduce((sum, stake) => plus(sum, stake[dimension].min), zero),
      one,
    ) > 0;
  return [...bySubject(stakes)].flatMap(([node, part]) => {
    const findings: OwnershipFinding[] = [];
    if (isAbove(part, 'economic')) findings.push({ code: 'shares_above_100', node });
    if (isAbove(part, 'votes')) findings.push({ code: 'votes_above_100', node });
    return findings;
  });
}
