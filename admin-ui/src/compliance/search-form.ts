import { z } from 'zod';
import { entryKinds, type Party } from '../../../domain/compliance/lists.js';
import { screeningSearch, type ScreeningSearch } from '../../../domain/compliance/search-inputs.js';

/** What somebody types to look a name up; names stand one a line. */
export const searchForm = z.strictObject({
  names: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .refine((text) => namesOf(text).length <= mostNames),
  kind: z.enum(entryKinds),
  date_of_birth: z.string().trim().optional(),
  country: z.string().optional(),
});
export type SearchForm = z.output<typeof searchForm>;

const mostNames = 20;

/** The question as the api takes it. */
export function questionOf({
  names,
  kind,
  date_of_birth,
  country,
}: SearchForm): z.input<typeof screeningSearch> {
  return {
    kind,
    names: namesOf(names),
    ...(date_of_birth ? { dates_of_birth: [date_of_birth] } : {}),
    ...(country ? { countries: [country] } : {}),
    explain: true,
  };
}

/** The same as the party whose side is shown beside an entry. */
export function partyOf(question: z.input<typeof screeningSearch>): Party {
  const { kind, names, dates_of_birth, countries }: ScreeningSearch = screeningSearch.parse(question);
  return { kind, names, dates_of_birth, countries };
}

function namesOf(text: string): string[] {
  return text
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
}
