import { z } from 'zod';
import { countryCode, language, uuid } from '../fields.js';
import { applicationKind } from '../onboarding/schema.js';

/** What a person of the desk can do that a case may ask for. */
export const skill = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('language'), value: language }),
  z.strictObject({ kind: z.literal('country'), value: countryCode }),
  z.strictObject({ kind: z.literal('client_kind'), value: applicationKind }),
  z.strictObject({ kind: z.literal('topic'), value: z.enum(['pep']) }),
]);

/** Somebody of the desk. `most_cases` is null where the house's limit holds. */
export const caseWorker = z.strictObject({
  user_id: uuid,
  skills: z.array(skill),
  most_cases: z.int().nullable(),
  is_present: z.boolean(),
  version: z.int(),
  changed_by: uuid,
  changed_at: z.date(),
});
export type CaseWorker = z.infer<typeof caseWorker>;

export const changeWorkerInput = z.strictObject({
  skills: z.array(skill).max(100),
  most_cases: z.int().min(0).max(1_000).nullable(),
  is_present: z.boolean(),
  /** The version that the caller saw; 0 for somebody whom nobody has described yet. */
  version: z.int().min(0),
});
export type ChangeWorker = z.output<typeof changeWorkerInput>;

export const presenceInput = z.strictObject({ is_present: z.boolean() });

/** Before it is done, the same answer without a change. */
export const giveOutInput = z.strictObject({ is_preview: z.boolean() });

export const workerView = caseWorker.omit({ changed_by: true, changed_at: true }).extend({
  full_name: z.string(),
  role: z.string(),
  /** How many cases they have in work. */
  load: z.int(),
  /** How many they take, by their own limit or the house's. */
  most: z.int(),
});
export type WorkerView = z.infer<typeof workerView>;

const givenCase = z.strictObject({ case_id: uuid, display_name: z.string() });
export const givenOut = z.strictObject({
  given: z.array(givenCase.extend({ user_id: uuid, full_name: z.string() })),
  /** Cases that nobody could be given, each with why. */
  left: z.array(
    givenCase.extend({ why: z.enum(['nobody_present', 'nobody_skilled', 'own_work', 'all_full']) }),
  ),
});
export type GivenOut = z.infer<typeof givenOut>;
