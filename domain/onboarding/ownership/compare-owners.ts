import { assessOwners, type AssessedHolder, type OwnersQuestion } from './assess-owners.js';
import { foldedName } from './names.js';
import { isNothing, isSame } from './range.js';
import { daysOfChange } from './statements-at.js';

/** So many days of change are looked back through for the one since which it is so. */
const maxDaysBack = 24;

export type OwnerChangeKind = 'came' | 'left' | 'changed';

/** Somebody who stands behind a company by one file and not by the other, or with another part. */
export interface OwnerChange {
  kind: OwnerChangeKind;
  /** The first day on which it is so by the newer statements; null where they do not say it. */
  since: string | null;
  before: AssessedHolder | null;
  after: AssessedHolder | null;
}

type Source = Pick<OwnersQuestion, 'statements' | 'subject'>;

export interface Comparison extends Pick<OwnersQuestion, 'day' | 'rule'> {
  before: Source;
  after: Source;
}

/**
 * What the newer statements say otherwise of who stands behind a company, on the same day and by the same rule. Somebody
 * is the same by the id of the record, else by a name that only one has on each side: registers give ids of their own.
 */
export function compareOwners({ before, after, day, rule }: Comparison): OwnerChange[] {
  const free = new Set(holdersOf({ ...after, day, rule }));
  const changes = holdersOf({ ...before, day, rule }).flatMap((holder): OwnerChange[] => {
    const now = sameIn([...free], holder);
    if (!now) return [{ kind: 'left', since: null, before: holder, after: null }];
    free.delete(now);
    return isAlike(holder, now) ? [] : [{ kind: 'changed', since: null, before: holder, after: now }];
  });
  for (const holder of free) changes.push({ kind: 'came', since: null, before: null, after: holder });
  return withDays(changes, { ...after, day, rule });
}

/** Goes back day by day through what the newer statements say, until it was not so yet. */
function withDays(changes: readonly OwnerChange[], question: OwnersQuestion): OwnerChange[] {
  if (changes.length === 0) return [];
  const days = daysOfChange(question.statements).filter((day) => day <= question.day);
  const open = new Set(changes);
  const since = new Map<OwnerChange, string>();
  const wasOtherwise = new Set<OwnerChange>();
  for (const day of days.slice(-maxDaysBack).reverse()) {
    if (open.size === 0) break;
    const holders = holdersOf({ ...question, day });
    for (const change of open) {
      if (isSo(change, holders)) since.set(change, day);
      else {
        open.delete(change);
        wasOtherwise.add(change);
      }
    }
  }
  const areAllSeen = days.length <= maxDaysBack;
  return changes.map((change) => {
    // Whom the newer statements never name has left on a day that they do not say.
    const isDated = wasOtherwise.has(change) || (areAllSeen && change.after !== null);
    return isDated ? { ...change, since: since.get(change) ?? null } : change;
  });
}

function isSo({ before, after }: OwnerChange, holders: readonly AssessedHolder[]): boolean {
  if (!after) return before !== null && !sameIn(holders, before);
  const found = sameIn(holders, after);
  return found !== undefined && isAlike(found, after);
}

/** Whoever has a part or may be an owner; a director without either is no matter of ownership. */
function holdersOf(question: OwnersQuestion): AssessedHolder[] {
  return assessOwners(question).holders.filter(
    ({ verdict, economic, votes }) => verdict !== 'no' || !isNothing(economic) || !isNothing(votes),
  );
}

function sameIn(holders: readonly AssessedHolder[], one: AssessedHolder): AssessedHolder | undefined {
  const alike = holders.filter(({ form }) => form === one.form);
  const byName = alike.filter(
    ({ name }) => name !== null && one.name !== null && foldedName(name) === foldedName(one.name),
  );
  return alike.find(({ id }) => id === one.id) ?? (byName.length === 1 ? byName[0] : undefined);
}

function isAlike(a: AssessedHolder, b: AssessedHolder): boolean {
  return a.verdict === b.verdict && isSame(a.economic, b.economic) && isSame(a.votes, b.votes);
}
