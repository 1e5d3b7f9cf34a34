/** Whatever links a holder to a subject, found by the subject. */
export function bySubject<T extends { subject: string }>(links: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const link of links) {
    const known = found.get(link.subject);
    if (known) known.push(link);
    else found.set(link.subject, [link]);
  }
  return found;
}
