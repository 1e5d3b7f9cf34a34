import { bySubject } from './by-subject.js';
import { groupsInOrder } from './components.js';
import { one, zero, type Fraction } from './fraction.js';
import type { OwnershipFinding } from './graph.js';
import { areShares, solveShares } from './linear.js';
import { common, hullOf, isNothing, nothing, productOf, sumOf, type Range } from './range.js';
import type { Dimension, Stake, Stakes } from './stakes.js';

/** A circle of more companies is not solved but left open from nothing to all; no real group comes near. */
const maxCircle = 60;

export interface Ownership {
  /** Companies that hold each other in circles. */
  circles: string[][];
  /** What a holder has of each subject in all ways together, as a share of the subject. */
  sharesOf(holder: string, dimension: Dimension): Map<string, Range>;
  findings: OwnershipFinding[];
}

/** Effective shares through chains and circles, for every holder and both kinds of rights. */
export function ownershipOf({ direct, stated }: Pick<Stakes, 'direct' | 'stated'>): Ownership {
  const groups = groupsInOrder([...direct, ...stated]);
  const heldBy = bySubject(direct);
  const findings = new Map<string, OwnershipFinding>();
  const isCircle = (group: string[]) =>
    group.length > 1 || (heldBy.get(group[0] ?? '') ?? []).some(({ holder }) => holder === group[0]);
  const circles = groups.filter(isCircle);
  for (const nodes of circles) {
    findings.set(`cycle ${nodes.join()}`, { code: 'cycle', nodes });
    if (isOwnerless(nodes, heldBy))
      findings.set(`ownerless ${nodes.join()}`, { code: 'ownerless_cycle', nodes });
  }
  const sharesOf = (holder: string, dimension: Dimension) => {
    const shares = new Map<string, Range>();
    const ownStated = stated.filter((stake) => stake.holder === holder && !isNothing(stake[dimension]));
    for (const group of groups) {
      const found = groupShares({ holder, dimension, group, heldBy, isCircle: isCircle(group) }, shares);
      for (const [id, share] of found) shares.set(id, share);
      for (const each of ownStated.filter(({ subject }) => group.includes(subject)))
        refine(each, dimension, { shares, heldBy, findings });
    }
    return shares;
  };
  return {
    circles,
    sharesOf,
    get findings() {
      return [...findings.values()];
    },
  };
}

interface Question {
  holder: string;
  dimension: Dimension;
  group: string[];
  heldBy: ReadonlyMap<string, Stake[]>;
  isCircle: boolean;
}

function groupShares(question: Question, known: ReadonlyMap<string, Range>): Map<string, Range> {
  const { group, isCircle } = question;
  const given = group.map((id) => fromOutside(id, question, known));
  if (!isCircle) return new Map(group.map((id, index) => [id, given[index] ?? nothing]));
  if (given.every(isNothing)) return new Map(group.map((id) => [id, nothing]));
  const shares = circleShares(question, given);
  return new Map(group.map((id, index) => [id, shares[index] ?? nothing]));
}

/** What the holder has of a company directly and through those that are already known. */
function fromOutside(
  id: string,
  { holder, dimension, group, heldBy }: Question,
  known: ReadonlyMap<string, Range>,
): Range {
  return (heldBy.get(id) ?? []).reduce((sum, stake) => {
    if (stake.holder === holder) return sumOf(sum, stake[dimension]);
    if (group.includes(stake.holder)) return sum;
    return sumOf(sum, productOf(stake[dimension], known.get(stake.holder) ?? nothing));
  }, nothing);
}

/**
 * Both ends are systems of their own: the shares grow with every entry, so the least ends belong to the least entries.
 * Statements that contradict each other may have no solution: then what is surely held is the first term of the series
 * and what is possibly held is all. Ends are taken as reached: that claims less than an open beginning would.
 */
function circleShares({ holder, dimension, group, heldBy }: Question, given: readonly Range[]): Range[] {
  const within = group.map((subject) =>
    group.map((owner) => {
      const stake = (heldBy.get(subject) ?? []).find((each) => each.holder === owner && owner !== holder);
      return stake?.[dimension] ?? nothing;
    }),
  );
  const least = solveEnd(within, given, 'min') ?? given.map(({ min }) => min);
  const most = solveEnd(within, given, 'max') ?? given.map(() => one);
  return group.map((_id, index) => ({
    min: least[index] ?? zero,
    max: most[index] ?? one,
    isMinOpen: false,
    isMaxOpen: false,
  }));
}

function solveEnd(within: Range[][], given: readonly Range[], end: 'min' | 'max'): Fraction[] | null {
  if (given.length > maxCircle) return null;
  const matrix = within.map((row) => row.map((share) => share[end]));
  const shares = solveShares(
    matrix,
    given.map((share) => share[end]),
  );
  return shares && areShares(shares) ? shares : null;
}

interface Refinement {
  shares: Map<string, Range>;
  heldBy: ReadonlyMap<string, Stake[]>;
  findings: Map<string, OwnershipFinding>;
}

/**
 * A stated sum of indirect ways narrows what follows from the ways; where it contradicts them both are kept open and
 * told, and where no way is known it is all there is.
 */
function refine(stake: Stake, dimension: Dimension, { shares, heldBy, findings }: Refinement): void {
  const { holder, subject } = stake;
  const own = (heldBy.get(subject) ?? []).find((each) => each.holder === holder)?.[dimension] ?? nothing;
  const indirect = (heldBy.get(subject) ?? [])
    .filter((each) => each.holder !== holder)
    .reduce(
      (sum, each) => sumOf(sum, productOf(each[dimension], shares.get(each.holder) ?? nothing)),
      nothing,
    );
  const both = common(indirect, stake[dimension]);
  if (!both && !isNothing(indirect))
    findings.set(`stated ${holder} ${subject}`, { code: 'stated_differs', holder, subject });
  const settled = both ?? (isNothing(indirect) ? stake[dimension] : hullOf(indirect, stake[dimension]));
  shares.set(subject, sumOf(own, settled));
}

/** A circle that nobody outside has a part of owns itself: no person stands behind it. */
function isOwnerless(nodes: readonly string[], heldBy: ReadonlyMap<string, Stake[]>): boolean {
  return nodes.every((id) => (heldBy.get(id) ?? []).every(({ holder }) => nodes.includes(holder)));
}
