import type { BodsStatement } from './bods-schema.js';

export interface Publication {
  publisher: string;
  /** ISO day. */
  date: string;
}

/**
 * A package of BODS 0.4. Whoever is referred to comes before the reference, a component before what it is a part of, as
 * the standard asks; a statement that was published by somebody else keeps saying so.
 */
export function writeBods(
  statements: readonly BodsStatement[],
  { publisher, date }: Publication,
): Record<string, unknown>[] {
  const publicationDetails = { publicationDate: date, bodsVersion: '0.4', publisher: { name: publisher } };
  return [...statements]
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.statementDate < b.statementDate ? -1 : 1))
    .map((statement) => ({ publicationDetails, ...statement }));
}

function rankOf({ recordType, recordDetails }: BodsStatement): number {
  if (recordType !== 'relationship') return 0;
  return recordDetails.isComponent ? 1 : 2;
}
