/** Literals of Postgres arrays: a parameter for thousands of values, many times faster than one for each. */

const needsQuotes = /[^a-zA-Z0-9_.:+-]|^$|^null$/i;

/** `{a,b}` */
export function arrayOf(values: readonly (string | number | bigint)[]): string {
  return `{${values.map(elementOf).join(',')}}`;
}

/** `{a,NULL}`; where nothing is there at all `{}`, which `unnest` fills with nulls beside longer arrays. */
export function nullableArrayOf(values: readonly (string | number | bigint | null | undefined)[]): string {
  if (values.every((value) => value === null || value === undefined)) return '{}';
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : elementOf(value))).join(',')}}`;
}

function elementOf(value: string | number | bigint): string {
  const text = String(value);
  return needsQuotes.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}
