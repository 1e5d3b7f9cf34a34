import type { z, ZodError, ZodType } from 'zod';
import { problem } from '../lib/problem.js';

/** The value as the schema reads it, or 422 with a pointer for each field that is wrong. */
export function check<S extends ZodType>(
  schema: S | undefined,
  value: unknown,
  base: string,
): z.output<S> | undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problem('request.invalid', undefined, { errors: fieldErrors(parsed.error, base) });
}

/** Every issue of a zod error as pointer, code and words. */
export function fieldErrors(error: ZodError, base: string) {
  return error.issues.map((issue) => ({
    pointer: [base, ...issue.path.map(String)].join('/'),
    code: issue.code,
    detail: issue.message,
  }));
}

/** The version of an If-Match header: `"3"` or `3`. */
export function versionOf(header: string): number {
  const match = /^"?(\d{1,9})"?$/.exec(header);
  if (match) return Number(match[1]);
  throw problem('request.invalid', undefined, {
    errors: [{ pointer: '/headers/if-match', code: 'required', detail: 'Send the version that you saw' }],
  });
}
