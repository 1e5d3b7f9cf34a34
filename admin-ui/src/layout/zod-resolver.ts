import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { ZodType } from 'zod';

/** What is wrong with a field: a code that has a text in each language, what zod says, the bounds that fill the text. */
export interface FieldIssue {
  code: string;
  message: string;
  params: Record<string, string | number>;
}

/** Checks a form by the schema that the server uses. What was left empty counts as not given. */
export function zodResolver(schema: ZodType): Resolver<FieldValues> {
  return (values) => {
    const given = withoutEmpty(values);
    const parsed = schema.safeParse(given);
    if (parsed.success) return { values, errors: {} };
    return { values: {}, errors: errorsOf(parsed.error.issues.map((issue) => issueOf(issue, given))) };
  };
}

/** Empty text is no answer: it is taken out, in objects and lists too. Nothing that was passed in is changed. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)] as const);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

interface ZodIssue {
  path: PropertyKey[];
  code?: string;
  message: string;
  minimum?: unknown;
  maximum?: unknown;
  /** Of a rule of our own: its code, which has a text in each language. */
  params?: Record<string, unknown>;
}

function issueOf(issue: ZodIssue, values: unknown): FieldIssue & { path: PropertyKey[] } {
  const isMissing = valueAt(values, issue.path) === undefined;
  const ownCode = typeof issue.params?.code === 'string' ? issue.params.code : null;
  const bounds = Object.entries({ minimum: issue.minimum, maximum: issue.maximum });
  const params = Object.fromEntries(
    bounds.flatMap(([name, bound]) => (typeof bound === 'number' ? [[name, bound]] : [])),
  );
  return {
    path: issue.path,
    code: ownCode ?? (isMissing ? 'required' : (issue.code ?? 'custom')),
    message: issue.message,
    params,
  };
}

function errorsOf(issues: (FieldIssue & { path: PropertyKey[] })[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, ...issue } of issues)
    place(errors, path.map(String), { type: issue.code, message: packIssue(issue) });
  return errors;
}

/** An issue travels as the message of react-hook-form; the field that shows it makes a sentence of it. */
export function packIssue({ code, message, params }: FieldIssue): string {
  return JSON.stringify({ code, message, params });
}

function place(
  errors: Record<string, unknown>,
  [first = 'root', ...rest]: string[],
  error: { type: string; message: string },
) {
  if (rest.length === 0) {
    errors[first] ??= error;
    return;
  }
  const inner = errors[first];
  const next: Record<string, unknown> = isRecord(inner) ? inner : {};
  errors[first] = next;
  place(next, rest, error);
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => (isRecord(inside) ? inside[String(key)] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
