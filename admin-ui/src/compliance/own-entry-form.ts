import { z } from 'zod';
import { identifierTypes } from '../../../domain/compliance/lists.js';
import { proposeEntryInput, type ProposeEntryInput } from '../../../domain/compliance/own-list.js';
import { personText } from '../../../domain/fields.js';

const { kind, name, reason, until } = proposeEntryInput.shape;
const born = proposeEntryInput.shape.born.unwrap().unwrap();
const type = z.enum(identifierTypes).optional();
const value = personText(300).optional();
const country = z.string().length(2).optional();

/** What a person fills in: other names are lines of one text, and what is not known is left empty. */
export const ownEntryForm = z.strictObject({
  kind,
  name,
  aliases: z.string().max(10_000).optional(),
  born: born.optional(),
  country,
  second_country: country,
  identifier_type: type,
  identifier: value,
  second_identifier_type: type,
  second_identifier: value,
  reason,
  until: until.unwrap().unwrap().optional(),
});
type Filled = z.output<typeof ownEntryForm>;

export function inputOfEntry(filled: Filled): ProposeEntryInput {
  const identifiers = [
    { type: filled.identifier_type, value: filled.identifier },
    { type: filled.second_identifier_type, value: filled.second_identifier },
  ];
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
    identifiers: identifiers.flatMap((each) =>
      each.value === undefined ? [] : [{ type: each.type ?? ('other' as const), value: each.value }],
    ),
    reason: filled.reason,
    until: filled.until ?? null,
  };
}
