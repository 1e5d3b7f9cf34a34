import { bySubject } from './by-subject.js';

/** The subject and everybody from whom a chain of links leads to it. */
export function reachOf(
  subject: string,
  links: readonly { holder: string; subject: string }[],
): ReadonlySet<string> {
  const linksTo = bySubject(links);
  const reached = new Set([subject]);
  for (const id of reached) for (const { holder } of linksTo.get(id) ?? []) reached.add(holder);
  return reached;
}
