export interface Identified {
  id: string | number;
}

export interface Steady<Row> {
  /** In the order in which they were first shown, each as it is now. */
  rows: Row[];
  /** Rows that have come into the list since; shown when the person asks. */
  newCount: number;
  /** Ids of rows that are not in the list any more; kept where they were. */
  goneIds: Set<string | number>;
}

/**
 * A list that changes by itself must not move under the cursor: what is shown stays in its place, with new contents;
 * what left stays greyed; what came waits. On a full page new rows push others onto the next: those have not left.
 * Neither `shown` nor `fresh` is changed.
 */
export function steadyRows<Row extends Identified>(shown: Row[], fresh: Row[], perPage: number): Steady<Row> {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map(({ id }) => id));
  const newCount = fresh.filter(({ id }) => !shownIds.has(id)).length;
  const lastKept = shown.findLastIndex(({ id }) => byId.has(id));
  const pushedCount = fresh.length < perPage ? 0 : Math.min(newCount, shown.length - 1 - lastKept);
  const remaining = shown.slice(0, shown.length - pushedCount);
  return {
    rows: shown.map((row) => byId.get(row.id) ?? row),
    newCount,
    goneIds: new Set(remaining.filter(({ id }) => !byId.has(id)).map(({ id }) => id)),
  };
}
