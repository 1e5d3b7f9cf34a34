/** A name as two sources agree on it: without accents, in small letters, its parts in any order. */
export function foldedName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).sort().join(' ').trim();
}
