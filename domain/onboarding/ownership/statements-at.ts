import type { BodsInterest, BodsStatement } from './bods-schema.js';

const statusOrder = { new: 0, updated: 1, closed: 2 } as const;

/**
 * The statement of each record that holds on a day, with the interests that run on it. A record is described anew by
 * each later statement; its statements may come in any order. Persons and entities that are closed stay known as long
 * as something refers to them: who held shares in 2020 had a name.
 */
export function statementsAt(statements: readonly BodsStatement[], day: string): BodsStatement[] {
  return [...versionsByRecord(statements).values()].flatMap((versions) => holdingAt(versions, day));
}

/** The days on which something in the file changes, oldest first. */
export function daysOfChange(statements: readonly BodsStatement[]): string[] {
  const days = [...versionsByRecord(statements).values()].flatMap((versions) =>
    versions.flatMap((statement, index) => [
      effectiveDay(statement, versions[index - 1]) ?? dayOf(statement.statementDate),
      ...interestsOf(statement).flatMap(boundsOf),
    ]),
  );
  return [...new Set(days)].sort();
}

function versionsByRecord(statements: readonly BodsStatement[]): Map<string, BodsStatement[]> {
  const byRecord = new Map<string, BodsStatement[]>();
  const ordered = [...statements].sort(compareVersions);
  for (const statement of ordered)
    byRecord.set(statement.recordId, [...(byRecord.get(statement.recordId) ?? []), statement]);
  return new Map([...byRecord].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compareVersions(a: BodsStatement, b: BodsStatement): number {
  const order = a.statementDate.localeCompare(b.statementDate);
  return (
    order ||
    statusOrder[a.recordStatus] - statusOrder[b.recordStatus] ||
    a.statementId.localeCompare(b.statementId)
  );
}

function holdingAt(versions: readonly BodsStatement[], day: string): BodsStatement[] {
  const held = versions.findLast((statement, index) => {
    const from = effectiveDay(statement, versions[index - 1]);
    return from === null || from <= day;
  });
  const statement = held ?? versions[0];
  if (!statement) return [];
  if (statement.recordType !== 'relationship') return [statement];
  const interests = statement.recordDetails.interests.filter((interest) => runsOn(interest, day));
  const isOver =
    statement.recordStatus === 'closed' || hasEnded(statement.recordDetails.interests, interests);
  return isOver ? [] : [{ ...statement, recordDetails: { ...statement.recordDetails, interests } }];
}

/** A relationship without interests says that there is one of unknown kind; one whose interests all ended says nothing. */
function hasEnded(stated: readonly BodsInterest[], running: readonly BodsInterest[]): boolean {
  return stated.length > 0 && running.length === 0;
}

/** The end of an interest is the first day on which it is no longer held. */
function runsOn({ startDate, endDate }: BodsInterest, day: string): boolean {
  return (!startDate || dayOf(startDate) <= day) && (!endDate || dayOf(endDate) > day);
}

/**
 * Since when a statement replaces the one before: since the first day that only it names, for changes are declared
 * after they were made; else since it was declared. The first one holds always: its interests carry their own days.
 */
function effectiveDay(statement: BodsStatement, before: BodsStatement | undefined): string | null {
  if (!before) return null;
  const knownDays = new Set(interestsOf(before).flatMap(boundsOf));
  const declared = dayOf(statement.statementDate);
  const newDays = interestsOf(statement)
    .flatMap(boundsOf)
    .filter((day) => !knownDays.has(day) && day <= declared);
  return newDays.reduce((first, day) => (day < first ? day : first), declared);
}

function interestsOf({ recordType, recordDetails }: BodsStatement): BodsInterest[] {
  return recordType === 'relationship' ? recordDetails.interests : [];
}

function boundsOf({ startDate, endDate }: BodsInterest): string[] {
  return [startDate, endDate].filter((bound) => bound !== undefined).map(dayOf);
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}
