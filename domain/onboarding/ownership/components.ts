import { bySubject } from './by-subject.js';

/**
 * The subjects in an order in which holders come before what they hold, companies that hold each other in a circle as
 * one group (Tarjan 1972, with a stack of its own: chains may be longer than the call stack is deep).
 */
export function groupsInOrder(stakes: readonly Link[]): string[][] {
  const heldBy = bySubject(stakes);
  const holdersOf = (id: string) => (heldBy.get(id) ?? []).map(({ holder }) => holder);
  const nodes = [...new Set(stakes.flatMap(({ holder, subject }) => [holder, subject]))].sort();
  const search: Search = { groups: [], seen: new Map(), path: [], onPath: new Set() };
  for (const node of nodes) if (!search.seen.has(node)) visit(node, holdersOf, search);
  return search.groups;
}

interface Link {
  holder: string;
  subject: string;
}

interface Search {
  groups: string[][];
  /** When a node was reached, and the earliest one that can be reached from it. */
  seen: Map<string, { index: number; low: number }>;
  path: string[];
  onPath: Set<string>;
}

interface Frame {
  node: string;
  mark: { index: number; low: number };
  next: string[];
}

function visit(start: string, holdersOf: (id: string) => string[], search: Search): void {
  const frames = [enter(start, holdersOf, search)];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const holder = frame.next.pop();
    if (holder === undefined) {
      frames.pop();
      leave(frame, frames.at(-1), search);
      continue;
    }
    const mark = search.seen.get(holder);
    if (!mark) frames.push(enter(holder, holdersOf, search));
    else if (search.onPath.has(holder)) frame.mark.low = Math.min(frame.mark.low, mark.index);
  }
}

function enter(node: string, holdersOf: (id: string) => string[], search: Search): Frame {
  const mark = { index: search.seen.size, low: search.seen.size };
  search.seen.set(node, mark);
  search.path.push(node);
  search.onPath.add(node);
  return { node, mark, next: holdersOf(node) };
}

function leave({ node, mark }: Frame, parent: Frame | undefined, search: Search): void {
  if (parent) parent.mark.low = Math.min(parent.mark.low, mark.low);
  if (mark.low < mark.index) return;
  const group = search.path.splice(search.path.indexOf(node));
  for (const member of group) search.onPath.delete(member);
  search.groups.push(group.sort());
}
