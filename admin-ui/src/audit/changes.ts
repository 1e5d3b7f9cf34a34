export interface Change {
  field: string;
  from: string;
  to: string;
}

/** The fields that differ between two snapshots, each as text; a field that is on one side only has nothing on the other. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names
    .map((field) => ({ field, from: textOf(old[field]), to: textOf(fresh[field]) }))
    .filter(({ from, to }) => from !== to);
}

function fieldsOf(snapshot: unknown): Record<string, unknown> {
  return typeof snapshot === 'object' && snapshot !== null && !Array.isArray(snapshot) ? { ...snapshot } : {};
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
