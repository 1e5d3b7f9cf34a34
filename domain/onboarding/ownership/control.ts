import type { BodsInterest, InterestType } from './bods-schema.js';
import { fraction } from './fraction.js';
import type { OwnershipGraph, OwnershipNode } from './graph.js';
import { greaterOf, nothing, standsAbove, sumOf, type Range } from './range.js';
import { rangeOfShare, type Dimension, type Stakes } from './stakes.js';

export type Certainty = 'yes' | 'possible';

/** Why somebody has a company or an arrangement in their hands. */
export interface Control {
  node: string;
  certainty: Certainty;
  /** Most of the votes, a share in what is held jointly, or the interest that gives it. */
  by: 'votes' | 'joint' | InterestType;
}

const half = fraction(1n, 2n);

/**
 * Roles that give control whatever the share: the Directive (EU) 2015/849, article 3(6)(b) and FATF recommendation 25
 * name all parties of a trust; whoever a nominee acts for holds what the nominee holds.
 */
const controllingTypes: readonly InterestType[] = [
  'otherInfluenceOrControl',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'settlor',
  'trustee',
  'protector',
  'beneficiaryOfLegalArrangement',
  'nominator',
];
const maybeControllingTypes: readonly InterestType[] = [
  'rightsGrantedByContract',
  'conditionalRightsGrantedByContract',
  'enjoymentAndUseOfAssets',
  'unknownInterest',
  'unpublishedInterest',
];

export interface Hands {
  controls: Control[];
  /** What a holder disposes of in a subject when all that those in their hands hold is theirs in full. */
  disposedOf(subject: string, dimension: Dimension): Range;
}

/** All that one holder controls, link by link: whoever is in their hands acts for them on the next. */
export function handsOf(
  holder: string,
  graph: OwnershipGraph,
  stakes: Pick<Stakes, 'direct' | 'stated'>,
): Hands {
  const surely = reach(new Map(), 'yes', { holder, graph, stakes });
  const possibly = reach(surely, 'possible', { holder, graph, stakes });
  const sumBy = (hands: ReadonlyMap<string, Control>, subject: string, dimension: Dimension) =>
    held({ holder, hands, subject, stakes }, dimension);
  return {
    controls: [...possibly.values()],
    disposedOf(subject, dimension) {
      const least = sumBy(surely, subject, dimension);
      const most = sumBy(possibly, subject, dimension);
      return { ...most, min: least.min, isMinOpen: least.isMinOpen };
    },
  };
}

interface World {
  holder: string;
  graph: OwnershipGraph;
  stakes: Pick<Stakes, 'direct' | 'stated'>;
}

function reach(
  begun: ReadonlyMap<string, Control>,
  certainty: Certainty,
  world: World,
): Map<string, Control> {
  const { graph, stakes, holder } = world;
  const hands = new Map(begun);
  const subjects = new Set([...graph.relations, ...stakes.direct].map(({ subject }) => subject));
  for (let before = -1; before < hands.size;) {
    before = hands.size;
    for (const node of subjects) {
      const by = hands.has(node) || node === holder ? null : controlOf(node, hands, certainty, world);
      if (by) hands.set(node, { node, certainty, by });
    }
  }
  return hands;
}

function controlOf(
  subject: string,
  hands: ReadonlyMap<string, Control>,
  certainty: Certainty,
  { holder, graph, stakes }: World,
): Control['by'] | null {
  const isInHands = (id: string) => id === holder || hands.has(id);
  const interests = graph.relations
    .filter((each) => each.subject === subject && isInHands(each.holder))
    .flatMap((each) => each.interests);
  const role = interests.find((interest) => roleCertainty(interest, graph.nodes.get(subject)) === certainty);
  if (role) return role.type;
  if (
    isJoint(subject, graph) &&
    stakes.direct.some((each) => each.subject === subject && isInHands(each.holder))
  )
    return 'joint';
  const votes = held({ holder, hands, subject, stakes }, 'votes');
  return standsAbove(votes, half, false) === certainty ? 'votes' : null;
}

/** Each of those who hold together is counted with all of it (Companies Act 2006, schedule 1A, paragraph 11). */
function isJoint(subject: string, { nodes }: OwnershipGraph): boolean {
  return nodes.get(subject)?.form === 'joint';
}

function roleCertainty({ type, share }: BodsInterest, subject: OwnershipNode | undefined): Certainty | 'no' {
  // Of a company a nominator has what the nominee holds of it, which is counted as their share.
  if (type === 'nominator' && subject?.form !== 'nomination') return 'no';
  if (controllingTypes.includes(type)) return 'yes';
  if (maybeControllingTypes.includes(type)) return 'possible';
  if (type !== 'appointmentOfBoard') return 'no';
  const range = rangeOfShare(share);
  return range ? standsAbove(range, half, false) : 'yes';
}

interface Held {
  holder: string;
  hands: ReadonlyMap<string, Control>;
  subject: string;
  stakes: Pick<Stakes, 'direct' | 'stated'>;
}

/** All that is in the holder's hands, or at least what is stated of their own: the one may be a sum of the other. */
function held({ holder, hands, subject, stakes: { direct, stated } }: Held, dimension: Dimension): Range {
  const sum = (of: Stakes['direct'], isCounted: (id: string) => boolean) =>
    of
      .filter((each) => each.subject === subject && each.holder !== subject && isCounted(each.holder))
      .reduce((total, each) => sumOf(total, each[dimension]), nothing);
  const isOwn = (id: string) => id === holder;
  const own = sumOf(sum(direct, isOwn), sum(stated, isOwn));
  return greaterOf(
    sum(direct, (id) => isOwn(id) || hands.has(id)),
    own,
  );
}
