import type { Assessment } from './assess-owners.js';
import { groupsInOrder } from './components.js';
import type { OwnershipFinding } from './graph.js';
import { nothing, rangeView } from './range.js';
import { reachOf } from './reach.js';
import type { OwnershipView } from './schema.js';

type Drawn = Pick<OwnershipView, 'nodes' | 'links' | 'findings'>;

/** The part of the graph that leads to the company, as it is drawn and read. */
export function drawnGraph({ graph, stakes, findings }: Assessment, subject: string): Drawn {
  const depths = depthsFrom(subject, graph.relations);
  const links = graph.relations.filter((relation) => depths.has(relation.subject));
  const pairs = new Map(links.map((link) => [JSON.stringify([link.holder, link.subject]), link]));
  return {
    nodes: [...graph.nodes.values()].flatMap((node) => {
      const depth = depths.get(node.id);
      return depth === undefined ? [] : [{ ...node, depth }];
    }),
    links: [...pairs.values()].map(({ holder, subject: held }) => {
      const isPair = (each: { holder: string; subject: string }) =>
        each.holder === holder && each.subject === held;
      const stake = stakes.find(isPair);
      const interests = links.filter(isPair).flatMap((each) => each.interests);
      return {
        holder,
        subject: held,
        economic: rangeView(stake?.economic ?? nothing),
        votes: rangeView(stake?.votes ?? nothing),
        types: [...new Set(interests.map(({ type }) => type))],
      };
    }),
    findings: findings.map(findingView),
  };
}

/** How far each one is from the company by the longest way; companies that hold each other in a circle are as far. */
function depthsFrom(
  subject: string,
  relations: readonly { holder: string; subject: string }[],
): Map<string, number> {
  const reached = reachOf(subject, relations);
  const links = relations.filter((each) => reached.has(each.subject));
  const depths = new Map([[subject, 0]]);
  for (const group of groupsInOrder(links).reverse()) {
    const held = links.filter((each) => group.includes(each.holder) && !group.includes(each.subject));
    const depth = Math.max(0, ...held.map((each) => 1 + (depths.get(each.subject) ?? 0)));
    for (const id of group) depths.set(id, depth);
  }
  return depths;
}

function findingView(finding: OwnershipFinding): OwnershipView['findings'][number] {
  const reason = 'reason' in finding ? finding.reason : null;
  const { code } = finding;
  if ('nodes' in finding) return { code, nodes: finding.nodes, reason };
  if ('holder' in finding) return { code, nodes: [finding.holder, finding.subject], reason };
  if ('node' in finding) return { code, nodes: [finding.node], reason };
  return { code, nodes: [], reason };
}
