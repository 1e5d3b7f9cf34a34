import type { OwnershipShape } from '../../compliance/risk.js';
import type { Assessment } from './assess-owners.js';
import type { InterestType } from './bods-schema.js';
import { groupsInOrder } from './components.js';
import { ownershipOf } from './effective.js';
import { compare, isZero, minus, one, percentText, plus, zero, type Fraction } from './fraction.js';
import type { OwnershipGraph, Relation } from './graph.js';
import { reachOf } from './reach.js';
import { stakesOf } from './stakes.js';

/** Whoever only sits on the board is no layer between a company and its owners. */
const officialTypes: readonly InterestType[] = ['seniorManagingOfficial', 'boardChair', 'boardMember'];
const nomineeTypes: readonly InterestType[] = ['nominee', 'nominator'];

/**
 * How a company is owned by the graph: companies and arrangements between it and the farthest person, whether somebody
 * holds for somebody else, and the part of it of which nobody was named. A share that is known between two bounds
 * counts with the lower one: nothing is taken for known because it may be.
 */
export function shapeOfGraph(assessment: Assessment, subject: string): OwnershipShape {
  const { graph } = assessment;
  const links = graph.relations.filter(({ interests }) => !isOfficialOnly(interests));
  const reached = reachOf(subject, links);
  const within = links.filter((link) => reached.has(link.subject));
  return {
    depth: layersOver(subject, within, graph),
    has_nominees:
      within.some(({ interests }) => interests.some(({ type }) => nomineeTypes.includes(type))) ||
      [...reached].some((id) => graph.nodes.get(id)?.form === 'nomination'),
    unidentified_percent: Number(percentText(unidentified(assessment, subject))),
  };
}

/** Where everybody of whom the company is held lives or is registered: ISO 3166-1, two letters each. */
export function countriesOfGraph({ graph }: Assessment, subject: string): string[] {
  const reached = [...reachOf(subject, graph.relations)].filter((id) => id !== subject);
  const countries = reached.flatMap((id) => graph.nodes.get(id)?.country?.slice(0, 2).toUpperCase() ?? []);
  return [...new Set(countries)].sort();
}

function isOfficialOnly(interests: Relation['interests']): boolean {
  return interests.length > 0 && interests.every(({ type }) => officialTypes.includes(type));
}

/** The longest way counts; companies that hold each other in a circle are a layer each. */
function layersOver(subject: string, links: readonly Relation[], { nodes }: OwnershipGraph): number {
  const layers = new Map<string, number>();
  for (const group of groupsInOrder(links).reverse()) {
    const held = links.filter((link) => group.includes(link.holder) && !group.includes(link.subject));
    const own = group.filter((id) => id !== subject && nodes.get(id)?.form !== 'person').length;
    const depth = own + Math.max(0, ...held.map((link) => layers.get(link.subject) ?? 0));
    for (const id of group) layers.set(id, depth);
  }
  return Math.max(0, ...layers.values());
}

/** Nobody has to be named behind a listed company or a state (FATF recommendation 10, note 5, footnote on listing). */
function unidentified(assessment: Assessment, subject: string): Fraction {
  const known = assessment.holders
    .filter(
      ({ form, name, is_listed }) => (form === 'person' && name !== null) || form === 'state' || is_listed,
    )
    .reduce((sum, { economic }) => plus(sum, economic.min), trustShares(assessment, subject));
  const rest = minus(one, known);
  return compare(rest, zero) > 0 ? rest : zero;
}

/** What a trust holds whose parties are named, as long as no party has a share of its own in it that counts already. */
function trustShares({ graph, stakes, holders }: Assessment, subject: string): Fraction {
  const named = new Set(
    holders.filter(({ form, name }) => form === 'person' && name !== null).map(({ id }) => id),
  );
  const trusts = [...graph.nodes.values()].filter(
    ({ id, form }) =>
      form === 'trust' &&
      graph.relations.some((link) => link.subject === id && named.has(link.holder)) &&
      stakes.every((stake) => stake.subject !== id || isZero(stake.economic.min)),
  );
  if (trusts.length === 0) return zero;
  const ownership = ownershipOf(stakesOf(graph));
  return trusts
    .map(({ id }) => ownership.sharesOf(id, 'economic').get(subject)?.min ?? zero)
    .reduce(plus, zero);
}
