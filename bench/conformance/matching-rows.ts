import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { countryOf } from '../../activities/lists/countries.js';
import { partialDate } from '../../domain/compliance/dates.js';
import type { Party } from '../../domain/compliance/lists.js';

const person = z.looseObject({
  full_name: z.string(),
  date_of_birth: z.string().default(''),
  nationality: z.string().default(''),
});
export type PersonRow = z.infer<typeof person>;

/** Rows of a CSV file by its header, or none when the file is not there. */
export async function readRows<T>(path: string, row: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return [];
  const records: unknown = parse(text, {
    columns: true,
    bom: true,
    relax_quotes: true,
    trim: true,
    skip_empty_lines: true,
  });
  return z.array(row).parse(records);
}

export function readPeople(folder: string, file: string): Promise<PersonRow[]> {
  return readRows(join(folder, file), person);
}

/** A person of the data as a party: with what a form would tell, or by name alone. */
export function partyOf(row: PersonRow, { withFacts }: { withFacts: boolean }): Party {
  if (!withFacts) return { kind: 'person', names: [row.full_name] };
  const born = partialDate(row.date_of_birth);
  return {
    kind: 'person',
    names: [row.full_name],
    dates_of_birth: born ? [born] : [],
    countries: row.nationality ? [countryOf(row.nationality)] : [],
  };
}
