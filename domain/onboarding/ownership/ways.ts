import { bySubject } from './by-subject.js';
import type { OwnershipGraph } from './graph.js';
import { everything, nothing, productOf, type Range } from './range.js';
import type { Stakes } from './stakes.js';

/** More ways, or longer ones, are worked out in the sums but not listed one by one. */
export const wayLimits = { ways: 400, links: 30, steps: 20_000 } as const;

/** One chain from a holder to the subject without a company twice, and the product of its shares. */
export interface Way {
  /** From the holder to the subject. */
  nodes: string[];
  economic: Range;
  votes: Range;
  /** A link of it is a sum of ways that somebody stated: not to be added to those ways. */
  is_stated: boolean;
}

export interface Ways {
  ways: Way[];
  /** False when there are more than are listed. */
  areAll: boolean;
}

interface Link {
  holder: string;
  subject: string;
  economic: Range;
  votes: Range;
  isStated: boolean;
}

/** Every way into a subject from those behind whom nobody is known, in a fixed order. */
export function waysInto(subject: string, graph: OwnershipGraph, stakes: Stakes): Ways {
  const linksTo = bySubject(linksOf(graph, stakes));
  const found: Ways = { ways: [], areAll: true };
  const open: Way[] = [{ nodes: [subject], economic: everything, votes: everything, is_stated: false }];
  for (let steps = 1, way = open.pop(); way; steps += 1, way = open.pop()) {
    const links = linksTo.get(way.nodes[0] ?? subject) ?? [];
    if (links.length === 0 && way.nodes.length > 1) found.ways.push(way);
    if (found.ways.length >= wayLimits.ways || steps >= wayLimits.steps)
      return { ways: found.ways, areAll: open.length === 0 && links.length === 0 };
    if (way.nodes.length > wayLimits.links) found.areAll = false;
    else open.push(...longer(way, links));
  }
  return found;
}

/** Countable stakes, and control without a share where there is no stake. Sorted: the order of statements is nothing. */
function linksOf({ relations }: OwnershipGraph, { direct, stated }: Stakes): Link[] {
  const countable = [
    ...direct.map((stake) => ({ ...stake, isStated: false })),
    ...stated.map((stake) => ({ ...stake, isStated: true })),
  ];
  const counted = new Set(countable.map(keyOf));
  const others = relations
    .filter((relation) => !counted.has(keyOf(relation)))
    .map(({ holder, subject }) => ({ holder, subject, economic: nothing, votes: nothing, isStated: false }));
  const unique = new Map(others.map((link) => [keyOf(link), link]));
  return [...countable, ...unique.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

function longer(way: Way, links: readonly Link[]): Way[] {
  return links
    .filter(({ holder }) => !way.nodes.includes(holder))
    .map((link) => ({
      nodes: [link.holder, ...way.nodes],
      economic: productOf(way.economic, link.economic),
      votes: productOf(way.votes, link.votes),
      is_stated: way.is_stated || link.isStated,
    }));
}

function keyOf({ holder, subject }: { holder: string; subject: string }): string {
  return JSON.stringify([holder, subject]);
}
