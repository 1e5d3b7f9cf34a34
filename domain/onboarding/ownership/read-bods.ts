import { bodsStatement, type BodsStatement } from './bods-schema.js';
import { fromOlderVersion, recordsOfOlder } from './older-bods.js';

/** A package may not hold more statements; the biggest real groups have a few hundred. */
export const bodsLimits = { statements: 2_000, bytes: 4 * 1024 * 1024 } as const;

/** What is wrong with one statement: where in the package, where in the statement, and what. */
export interface BodsProblem {
  index: number;
  pointer: string;
  detail: string;
}

export interface ReadBods {
  statements: BodsStatement[];
  problems: BodsProblem[];
  /** The entities that the package says it is about. */
  subjects: string[];
}

/**
 * Reads a package of statements, 0.4 or the shape of 0.2 and 0.3. Every bad statement is named; good ones are read
 * beside them. The same statement twice is one; another text under a known id is bad.
 */
export function readBods(raw: unknown): ReadBods {
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (list.length === 0 || list.length > bodsLimits.statements) {
    const detail = `A package has 1 to ${bodsLimits.statements} statements`;
    return { statements: [], problems: [{ index: 0, pointer: '', detail }], subjects: [] };
  }
  const records = recordsOfOlder(list);
  const found: ReadBods = { statements: [], problems: [], subjects: [] };
  const texts = new Map<string, string>();
  const types = new Map<string, BodsStatement['recordType']>();
  list.forEach((each, index) => {
    const parsed = bodsStatement.safeParse(fromOlderVersion(each, records));
    if (!parsed.success) {
      found.problems.push(
        ...parsed.error.issues.map(({ path, message }) => ({
          index,
          pointer: pointerOf(path),
          detail: message,
        })),
      );
      return;
    }
    const statement = parsed.data;
    const known = texts.get(statement.statementId);
    const text = JSON.stringify(statement);
    const detail = known === undefined ? clashOf(statement, types) : 'Another statement has this id';
    if (known === text) return;
    if (detail) found.problems.push({ index, pointer: '/statementId', detail });
    else found.statements.push(statement);
    texts.set(statement.statementId, text);
    types.set(statement.recordId, statement.recordType);
  });
  return { ...found, subjects: subjectsOf(found.statements) };
}

function clashOf(
  { recordId, recordType }: BodsStatement,
  types: ReadonlyMap<string, BodsStatement['recordType']>,
): string | null {
  const known = types.get(recordId);
  return known === undefined || known === recordType ? null : `The record is a ${known} elsewhere`;
}

/** What the statements declare to be about; where they do not say it, the entities that hold nothing themselves. */
function subjectsOf(statements: readonly BodsStatement[]): string[] {
  const declared = statements
    .map(({ declarationSubject }) => declarationSubject)
    .filter((id) => id !== undefined);
  if (declared.length > 0) return [...new Set(declared)].sort();
  const holders = new Set(
    statements.flatMap(({ recordType, recordDetails }) =>
      recordType === 'relationship' ? [recordDetails.interestedParty] : [],
    ),
  );
  const tops = statements.filter(
    ({ recordType, recordId }) => recordType === 'entity' && !holders.has(recordId),
  );
  return [...new Set(tops.map(({ recordId }) => recordId))].sort();
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part)}`).join('');
}
