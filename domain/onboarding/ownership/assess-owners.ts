import type { BodsStatement, InterestType } from './bods-schema.js';
import { handsOf, type Certainty, type Control, type Hands } from './control.js';
import { ownershipOf } from './effective.js';
import { ofPercent } from './fraction.js';
import { graphAt, type OwnershipFinding, type OwnershipGraph, type OwnershipNode } from './graph.js';
import type { OwnerRule } from './owner-rules.js';
import { nothing, standsAbove, type Range } from './range.js';
import { reachOf } from './reach.js';
import { dimensions, stakesOf, type Stake } from './stakes.js';
import { waysInto, type Way } from './ways.js';

/** Why somebody is, or may be, a beneficial owner. */
export interface OwnerReason {
  code: 'economic' | 'votes' | 'controlled_economic' | 'controlled_votes' | 'control' | 'declared';
  certainty: Certainty;
  /** What gives the control. */
  by: Control['by'] | null;
}

export interface AssessedHolder extends OwnershipNode {
  economic: Range;
  votes: Range;
  /** With all that companies in their control hold. */
  disposed_economic: Range;
  disposed_votes: Range;
  controls: Control[];
  ways: Way[];
  reasons: OwnerReason[];
  verdict: Certainty | 'no';
  /** Holds in their own name for somebody else. */
  is_nominee: boolean;
}

export interface Assessment {
  graph: OwnershipGraph;
  stakes: Stake[];
  /** Everybody behind the subject behind whom nobody is known, the greatest share first. */
  holders: AssessedHolder[];
  /** Who manages the subject: they stand in when nobody is found. */
  officials: string[];
  are_all_ways_shown: boolean;
  circles: string[][];
  findings: OwnershipFinding[];
}

export interface OwnersQuestion {
  statements: readonly BodsStatement[];
  subject: string;
  /** ISO day. */
  day: string;
  rule: OwnerRule;
}

/**
 * Who owns and controls a company on a day: shares through chains and circles, votes apart from worth, control by other
 * means, and who of them is a beneficial owner under the rule. Pure: the same statements give the same result in any order.
 */
export function assessOwners({ statements, subject, day, rule }: OwnersQuestion): Assessment {
  const graph = graphAt(statements, day);
  const stakes = stakesOf(graph);
  const ownership = ownershipOf(stakes);
  const everyStake = [...stakes.direct, ...stakes.stated];
  const { ways, areAll } = waysInto(subject, graph, stakes);
  const holders = ultimateHolders(subject, graph, everyStake).map((node): AssessedHolder => {
    const [economic = nothing, votes = nothing] = dimensions.map(
      (dimension) => ownership.sharesOf(node.id, dimension).get(subject) ?? nothing,
    );
    const hands = handsOf(node.id, graph, stakes);
    const shares = {
      economic,
      votes,
      disposed_economic: hands.disposedOf(subject, 'economic'),
      disposed_votes: hands.disposedOf(subject, 'votes'),
    };
    const reasons = node.form === 'person' ? reasonsOf({ node, shares, hands, graph, subject, rule }) : [];
    return {
      ...node,
      ...shares,
      controls: hands.controls,
      ways: ways.filter(({ nodes }) => nodes[0] === node.id).sort((a, b) => a.nodes.length - b.nodes.length),
      reasons,
      verdict: reasons.some(({ certainty }) => certainty === 'yes') ? 'yes' : reasons[0] ? 'possible' : 'no',
      is_nominee: stakes.nominees.some(({ holder }) => holder === node.id),
    };
  });
  return {
    graph,
    stakes: everyStake,
    holders: holders.sort(byShare),
    officials: officialsOf(subject, graph),
    are_all_ways_shown: areAll,
    circles: ownership.circles,
    findings: [...graph.findings, ...stakes.findings, ...ownership.findings, ...deadEnds(holders)],
  };
}

/** All from whom a chain leads to the subject and behind whom nobody is known. */
function ultimateHolders(subject: string, graph: OwnershipGraph, stakes: readonly Stake[]): OwnershipNode[] {
  const links = [...graph.relations, ...stakes];
  const held = new Set(links.map((link) => link.subject));
  return [...reachOf(subject, links)]
    .filter((id) => id !== subject && !held.has(id))
    .map((id) => graph.nodes.get(id))
    .filter((node) => node !== undefined);
}

interface Judged {
  node: OwnershipNode;
  shares: Pick<AssessedHolder, 'economic' | 'votes' | 'disposed_economic' | 'disposed_votes'>;
  hands: Hands;
  graph: OwnershipGraph;
  subject: string;
  rule: OwnerRule;
}

function reasonsOf({ node, shares, hands, graph, subject, rule }: Judged): OwnerReason[] {
  const limit = ofPercent(rule.percent);
  const kinds = ['economic', 'votes'] as const;
  const byShares = kinds.flatMap((kind): OwnerReason[] => {
    const own = standsAbove(shares[kind], limit, rule.is_inclusive);
    const disposed = standsAbove(shares[`disposed_${kind}`], limit, rule.is_inclusive);
    const isStronger = rule.counts_controlled && own !== 'yes' && disposed !== 'no' && disposed !== own;
    return [
      ...(own === 'no' ? [] : [{ code: kind, certainty: own, by: null }]),
      ...(isStronger ? [{ code: `controlled_${kind}` as const, certainty: disposed, by: null }] : []),
    ];
  });
  const control = hands.controls.find((each) => each.node === subject);
  const byControl: OwnerReason[] = control
    ? [{ code: 'control', certainty: control.certainty, by: control.by }]
    : [];
  const declared: OwnerReason[] = isDeclared(node.id, subject, graph)
    ? [{ code: 'declared', certainty: 'yes', by: null }]
    : [];
  return [...byShares, ...byControl, ...declared];
}

/** The declaration itself calls them a beneficial owner of the subject. */
function isDeclared(holder: string, subject: string, { relations }: OwnershipGraph): boolean {
  return relations.some(
    (each) =>
      each.holder === holder &&
      each.subject === subject &&
      each.interests.some(({ beneficialOwnershipOrControl }) => beneficialOwnershipOrControl === true),
  );
}

const officialTypes: readonly InterestType[] = ['seniorManagingOfficial', 'boardChair', 'boardMember'];

function officialsOf(subject: string, { relations }: OwnershipGraph): string[] {
  const ids = relations
    .filter(
      (each) => each.subject === subject && each.interests.some(({ type }) => officialTypes.includes(type)),
    )
    .map(({ holder }) => holder);
  return [...new Set(ids)].sort();
}

/** Chains that end at a company: somebody stands behind it, unless it is listed or a state. */
function deadEnds(holders: readonly AssessedHolder[]): OwnershipFinding[] {
  return holders
    .filter(({ form, is_listed }) => form !== 'person' && form !== 'state' && !is_listed)
    .map(({ id }) => ({ code: 'ends_at_entity', node: id }));
}

function byShare(a: AssessedHolder, b: AssessedHolder): number {
  const difference = b.economic.max.n * a.economic.max.d - a.economic.max.n * b.economic.max.d;
  if (difference !== 0n) return difference > 0n ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
