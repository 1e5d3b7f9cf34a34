import { z } from 'zod';
import { isoDate } from '../fields.js';

/**
 * What a form says, read forgivingly: a field that another version of the form wrote in other words still counts, and
 * one that cannot be read takes no other with it. For whoever weighs or compares a form, not for whoever accepts it.
 */
const text = z.string().optional().catch(undefined);
const answer = z.boolean().optional().catch(undefined);
const place = z.object({ country: text });

const shared = {
  address: place.optional().catch(undefined),
  tax_residences: z.array(place).catch([]),
  source_of_funds: z.array(z.string()).catch([]),
  expected_volume: text,
};

export const statedPerson = z.object({
  given_names: text,
  family_name: text,
  date_of_birth: isoDate.optional().catch(undefined),
  nationality: text,
  occupation: text,
  is_politically_exposed: answer,
  ...shared,
});

export const statedCompany = z.object({
  legal_name: text,
  trading_name: text,
  registration_number: text,
  registration_country: text,
  industry: text,
  ...shared,
});

export type StatedPerson = z.infer<typeof statedPerson>;
export type StatedCompany = z.infer<typeof statedCompany>;
