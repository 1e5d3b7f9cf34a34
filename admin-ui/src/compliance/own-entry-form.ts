import { z } from 'zod';
import { identifierTypes } from '../../../domain/compliance/lists.js';
import {
  identifiersAtMost,
  proposeEntryInput,
  type ProposeEntryInput,
} from '../../../domain/compliance/own-list.js';
import { personText } from '../../../domain/fields.js';

const { kind, name, reason, until } = proposeEntryInput.shape;
const born = proposeEntryInput.shape.born.unwrap().unwrap();
const country = z.string().length(2).optional();
const identifier = z.strictObject({
  type: z.enum(identifierTypes).optional(),
  value: personText(300),
  country,
});

/** What a person fills in: other names are lines of one text, and what is not known is left empty. */
export const ownEntryForm = z.strictObject({
  kind,
  name,
  aliases: z.string().max(10_000).optional(),
  born: born.optional(),
  country,
  second_country: country,
  identifiers: z.array(identifier).max(identifiersAtMost),
  reason,
  until: until.unwrap().unwrap().optional(),
});
type Filled = z.output<typeof ownEntryForm>;

export function inputOfEntry(filled: Filled): ProposeEntryInput {
  return {
    kind: filled.kind,
    name: filled.name,
    aliases: (filled.aliases ?? '')
      .split('\n')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    born: filled.born ?? null,
    countries: [filled.country, filled.second_country].filter((code) => code !== undefined),
    // A number without its kind is still a number to look for.
    identifiers: filled.identifiers.map(({ type = 'other', value, country: code }) => ({
      type,
      value,
      ...(code ? { country: code } : {}),
    })),
    reason: filled.reason,
    until: filled.until ?? null,
  };
}
