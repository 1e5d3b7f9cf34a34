import { z } from 'zod';

/** Fields that every noun shares, so that each rule of form stands once. */
export const uuid = z.uuid();
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'Two capital letters of ISO 3166-1');
export const language = z.enum(['en', 'ru']);
export const email = z
  .email()
  .max(255)
  .transform((value) => value.trim().toLowerCase());
export const isoDate = z.string().refine(isCalendarDate, 'A date of the calendar as YYYY-MM-DD');
export const decimalString = z.string().regex(/^-?\d{1,20}(\.\d{1,18})?$/, 'A decimal number as a string');

/** Text that a person wrote: trimmed, bounded, without control, direction or zero-width characters, and not only marks. */
export function personText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine(
      (value) => !hidden.test(value) && !/\p{Cc}/u.test(value),
      'Hidden or control characters are not allowed',
    )
    .refine((value) => /[\p{L}\p{N}]/u.test(value), 'At least one letter or figure is needed');
}

/** Text of several lines that a person wrote: a note, a message, a reason. */
export function longText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((value) => !hidden.test(value), 'Hidden characters are not allowed')
    .refine((value) => !/[^\P{Cc}\n\r\t]/u.test(value), 'Control characters are not allowed')
    .refine((value) => /[\p{L}\p{N}]/u.test(value), 'At least one letter or figure is needed');
}

/** A number or code that an authority gave: letters and figures, and the few marks that stand between them. */
export function codeText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ./_-]*[\p{L}\p{N}])?$/u, 'Letters, figures, spaces and . / - _ only');
}

/** What makes text show something else than it says: direction marks, characters of no width, halves of characters. */
const hidden = /[\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** `?page=&perPage=&sort=&order=&filter=`: the list query of DESIGN 5. */
export const listQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
  sort: z
    .string()
    .regex(/^[a-z_]+$/)
    .optional(),
  order: z.enum(['ASC', 'DESC']).default('DESC'),
  filter: z.string().max(2000).optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A workflow and where its history is read. */
export const workflowLink = z.strictObject({ id: z.string(), url: z.string() });
