/** A filter that a person has given a name. */
export interface OwnView {
  id: string;
  name: string;
  filter: Record<string, unknown>;
}

/** The same fields with the same values, in whatever order. */
export function isSameFilter(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const normal = (filter: Record<string, unknown>) =>
    JSON.stringify(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined && value !== '')
        .sort(([a], [b]) => a.localeCompare(b)),
    );
  return normal(one) === normal(other);
}
