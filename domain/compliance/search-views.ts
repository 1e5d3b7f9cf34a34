import { z } from 'zod';
import { textFindings } from './names/clean-text.js';
import { hit, listVersionFacts } from './schema.js';

const scored = {
  /** The names cannot carry a verdict: a person must look, whatever the hits. */
  needs_review: z.boolean(),
  findings: z.array(z.enum(textFindings)),
  /** Best first. */
  hits: z.array(hit),
  /** How many there were before the limit. */
  total: z.int(),
};

/** How a name was read: what is compared is its words, not its letters. */
export const nameReadings = z.strictObject({
  name: z.string(),
  /** Each reading in words, with the weight that a word has in the comparison. */
  readings: z.array(
    z.strictObject({
      legal_form: z.string().nullable(),
      words: z.array(z.strictObject({ text: z.string(), role: z.string(), weight: z.number() })),
    }),
  ),
});
export type NameReadings = z.infer<typeof nameReadings>;

/** The answer of a search: what was found, in which editions, by which model. */
export const screeningSearchView = z.strictObject({
  model_version: z.string(),
  threshold: z.number(),
  list_versions: z.array(listVersionFacts),
  ...scored,
  explanation: z.array(nameReadings).nullable(),
});
export type ScreeningSearchView = z.infer<typeof screeningSearchView>;

/** What a line of a batch was refused for; the others are answered all the same. */
const lineProblem = z.strictObject({ code: z.string(), pointer: z.string(), detail: z.string() });

/** The lines of a batch's answer: one first of all, one a party in their order, and one at the end. */
export const batchLineView = z.discriminatedUnion('line', [
  z.strictObject({
    line: z.literal('begun'),
    parties: z.int(),
    model_version: z.string(),
    list_versions: z.array(listVersionFacts),
  }),
  z.strictObject({ line: z.literal('result'), index: z.int(), ref: z.string().nullable(), ...scored }),
  z.strictObject({
    line: z.literal('refused'),
    index: z.int(),
    ref: z.string().nullable(),
    problems: z.array(lineProblem),
  }),
  z.strictObject({
    line: z.literal('done'),
    parties: z.int(),
    with_hits: z.int(),
    to_review: z.int(),
    refused: z.int(),
  }),
]);
export type BatchLineView = z.infer<typeof batchLineView>;
