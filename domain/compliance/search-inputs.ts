import { z } from 'zod';
import { partialDate } from './dates.js';
import { entryKinds, type PartialDate } from './lists.js';
import { maxNameLength } from './names/clean-text.js';
import { identifierSchema } from './schema.js';
import { defaultLimit, lowestThreshold } from './score-model.js';

/** What a program asks about somebody who is no client: the words of the form, not those of the index. */
const dateOfBirth = z
  .string()
  .meta({ examples: ['1958', '1958-03', '1958-03-12'] })
  .transform((text, context): PartialDate => {
    const date = partialDate(text);
    if (date) return date;
    context.addIssue({ code: 'custom', message: 'A year, a month or a day: 1958, 1958-03, 1958-03-12' });
    return z.NEVER;
  });

const searched = {
  /** What kind of entry it may be. */
  kind: z.enum(entryKinds).default('person'),
  /** Every name that is known, in any script; one is enough. */
  names: z.array(z.string().min(1).max(maxNameLength)).min(1).max(20),
  dates_of_birth: z.array(dateOfBirth).max(10).optional(),
  /** ISO 3166-1 alpha-2: nationalities of a person, the country where an entity is registered. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'Two capital letters of ISO 3166-1'))
    .max(20)
    .optional(),
  identifiers: z.array(identifierSchema).max(50).optional(),
  /** Least score of a hit, from 0 to 1. Left out, that of the desk. */
  threshold: z.number().min(lowestThreshold).max(0.99).optional(),
  limit: z.int().min(1).max(defaultLimit).optional(),
};

/** `POST /api/v1/screening/search`. */
export const screeningSearch = z.strictObject({
  ...searched,
  /** Also answers how the names were read and which of their words met which. */
  explain: z.boolean().default(false),
});
export type ScreeningSearch = z.output<typeof screeningSearch>;

/** A line of `POST /api/v1/screening/batch`. */
export const screeningLine = z.strictObject({
  /** The caller's own word for the party; comes back with the result. */
  ref: z.string().min(1).max(200).optional(),
  ...searched,
});
export type ScreeningLine = z.output<typeof screeningLine>;
