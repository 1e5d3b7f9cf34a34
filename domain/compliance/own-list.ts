import { z } from 'zod';
import { countryCode, isoDate, longText, personText, uuid } from '../fields.js';
import { partialDate } from './dates.js';
import { entryKinds, identifierTypes, type ListEntry } from './lists.js';

/** Where an entry of the house's own list stands: `removing` is still screened against until somebody agrees. */
export const ownEntryStates = ['proposed', 'in_force', 'removing', 'refused', 'retracted', 'ended'] as const;
export type OwnEntryState = (typeof ownEntryStates)[number];

const identifier = z.strictObject({
  type: z.enum(identifierTypes),
  value: personText(300),
  /** Of the issuer, where it is known. */
  country: countryCode.optional(),
});
export const identifiersAtMost = 50;
const born = z.string().refine((text) => partialDate(text) !== null, 'YYYY, YYYY-MM or YYYY-MM-DD');

/** Whom the house puts on its own list, and why. */
export const proposeEntryInput = z.strictObject({
  kind: z.enum(entryKinds),
  name: personText(300),
  aliases: z.array(personText(300)).max(50).default([]),
  /** As far as it is known: a year, a month or a day. */
  born: born.nullable().default(null),
  countries: z.array(countryCode).max(20).default([]),
  identifiers: z.array(identifier).max(identifiersAtMost).default([]),
  reason: longText(2_000),
  /** The last day on which it is screened against; null for no end. */
  until: isoDate.nullable().default(null),
});
export type ProposeEntryInput = z.output<typeof proposeEntryInput>;

export const proposeRemovalInput = z.strictObject({ reason: longText(2_000) });
export const decideEntryInput = z.strictObject({ note: longText(2_000) });

/** An entry with what became of it. What it says never changes: a correction is another entry. */
export const ownEntry = z.strictObject({
  id: uuid,
  kind: z.enum(entryKinds),
  name: z.string(),
  aliases: z.array(z.string()),
  born: z.string().nullable(),
  countries: z.array(z.string()),
  identifiers: z.array(identifier),
  reason: z.string(),
  until: isoDate.nullable(),
  state: z.enum(ownEntryStates),
  proposed_by: uuid,
  proposed_at: z.date(),
  decided_by: uuid.nullable(),
  decided_at: z.date().nullable(),
  note: z.string().nullable(),
  removal_by: uuid.nullable(),
  removal_at: z.date().nullable(),
  removal_reason: z.string().nullable(),
  /** Null when it ended by its day. */
  ended_by: uuid.nullable(),
  ended_at: z.date().nullable(),
  end_note: z.string().nullable(),
});
export type OwnEntry = z.infer<typeof ownEntry>;

export const ownEntryView = ownEntry.extend({
  proposed_by_name: z.string().nullable(),
  decided_by_name: z.string().nullable(),
  removal_by_name: z.string().nullable(),
  ended_by_name: z.string().nullable(),
});
export type OwnEntryView = z.infer<typeof ownEntryView>;

export const ownListStanding = z.strictObject({
  entry_count: z.int(),
  /** True when entries had ended and a new version was made. */
  is_new: z.boolean(),
});

/** The entry as screening reads it. */
export function listEntryOf(entry: OwnEntry): ListEntry {
  const date = entry.born === null ? null : partialDate(entry.born);
  return {
    list: 'own',
    entry_id: entry.id,
    kind: entry.kind,
    names: [
      { text: entry.name, quality: 'primary' },
      ...entry.aliases.map((text) => ({ text, quality: 'strong' as const })),
    ],
    dates_of_birth: date ? [date] : [],
    nationalities: entry.countries,
    places_of_birth: [],
    programmes: [],
    identifiers: entry.identifiers,
    addresses: [],
    remarks: entry.reason,
    listed_on: entry.decided_at?.toISOString().slice(0, 10) ?? null,
  };
}
