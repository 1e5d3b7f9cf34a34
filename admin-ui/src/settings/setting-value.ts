import type { Setting } from './types.js';

/** True when somebody has set something else than what holds by itself. */
export function isChanged({ value, default_value }: Pick<Setting, 'value' | 'default_value'>): boolean {
  return JSON.stringify(sorted(value)) !== JSON.stringify(sorted(default_value));
}

/** The same value with the keys of its objects in order, so that two can be compared as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}

/** A copy of a tree with one leaf set; `undefined` takes it out. The tree itself is left alone. */
export function withValueAt(tree: unknown, [first, ...rest]: (string | number)[], leaf: unknown): unknown {
  if (first === undefined) return leaf;
  if (Array.isArray(tree)) {
    const next = withValueAt(tree[Number(first)], rest, leaf);
    return next === undefined
      ? tree.filter((_item, index) => index !== Number(first))
      : Object.assign([...tree], { [first]: next });
  }
  const branch: Record<string, unknown> = typeof tree === 'object' && tree !== null ? { ...tree } : {};
  const next = withValueAt(branch[first], rest, leaf);
  const { [String(first)]: _old, ...others } = branch;
  return next === undefined ? others : { ...branch, [first]: next };
}
