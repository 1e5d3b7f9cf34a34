import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { listCodes } from './lists.js';
import { partySchema } from './schema.js';
import { concernReasons, rescreeningKinds, rescreeningStates } from './rescreening.js';

const count = z.int().min(0);
const edition = z.strictObject({ list: z.enum(listCodes), content_hash: z.string() });

/** A run through all parties under care. Its counts follow its pages. */
export const rescreeningRun = z.strictObject({
  id: uuid,
  kind: z.enum(rescreeningKinds),
  /** The version whose changes it goes by; null where it goes by everything. */
  list_version_id: uuid.nullable(),
  state: z.enum(rescreeningStates),
  /** Why a person wanted it or stopped it; null otherwise. */
  reason: z.string().nullable(),
  requested_by: uuid.nullable(),
  /** Parties under care when it began. */
  party_count: count,
  seen: count,
  /** Parties whose own procedure was told to compare them anew. */
  concerned: count,
  /** Of these: where a search among all entries found something else than is kept. */
  differing: count,
  /** The last party that was looked at. */
  after_id: uuid.nullable(),
  started_at: z.date(),
  updated_at: z.date(),
  ended_at: z.date().nullable(),
});
export type RescreeningRun = z.infer<typeof rescreeningRun>;

/** A screening holds for another edition of a list as well: nothing that changed in it concerns the party. */
export const screeningCarry = z.strictObject({
  screening_id: uuid,
  list: z.enum(listCodes),
  content_hash: z.string(),
  run_id: uuid,
  carried_at: z.date(),
});
export type ScreeningCarry = z.infer<typeof screeningCarry>;

const difference = z.strictObject({
  entry: z.string(),
  kept: z.string().nullable(),
  found: z.string().nullable(),
});

/** A party that a run has sent back to its procedure. */
export const rescreeningFinding = z.strictObject({
  run_id: uuid,
  application_id: uuid,
  reason: z.enum(concernReasons),
  differences: z.array(difference),
  found_at: z.date(),
});
export type RescreeningFinding = z.infer<typeof rescreeningFinding>;

export const rescreeningView = rescreeningRun.extend({
  list: z.enum(listCodes).nullable(),
  requested_by_name: z.string().nullable(),
});
export type RescreeningView = z.infer<typeof rescreeningView>;

export const rescreeningFile = rescreeningView.extend({
  /** The first of them, those that differ before the others. */
  findings: z.array(rescreeningFinding.omit({ run_id: true }).extend({ display_name: z.string() })),
});
export type RescreeningFile = z.infer<typeof rescreeningFile>;

export const requestRescreeningInput = z.strictObject({ reason: longText(2_000) });
export const beginRescreeningInput = z.strictObject({
  kind: z.enum(rescreeningKinds),
  list_version_id: uuid.nullable(),
});
export type BeginRescreening = z.output<typeof beginRescreeningInput>;

export const partiesQuery = z.strictObject({ after: uuid.optional() });

/** What is kept of a party under care: its newest screening with the hits that count. */
export const keptParty = z.strictObject({
  application_id: uuid,
  screening_id: uuid,
  party: partySchema,
  model_version: z.string(),
  threshold: z.string().nullable(),
  lists_ok: z.boolean(),
  /** What it was compared with, what it was carried to included. */
  editions: z.array(edition),
  hits: z.array(
    z.strictObject({
      list: z.enum(listCodes),
      entry_id: z.string(),
      score: z.string(),
      entry_hash: z.string(),
    }),
  ),
});
export type KeptParty = z.infer<typeof keptParty>;

export const keptPage = z.strictObject({
  /** Only a run that is running is given parties. */
  state: z.enum(rescreeningStates),
  parties: z.array(keptParty),
  /** Those without a screening included. */
  seen: count,
  last: uuid.nullable(),
  is_last: z.boolean(),
  /** By which everybody is screened now. */
  threshold: z.number(),
  parties_per_minute: z.int(),
});
export type KeptPage = z.infer<typeof keptPage>;

export const recordPageInput = z.strictObject({
  after: uuid.nullable(),
  last: uuid.nullable(),
  is_last: z.boolean(),
  seen: count,
  carried: z.array(uuid).max(2_000),
  /** What those were compared with. */
  editions: z.array(edition).max(listCodes.length),
  concerned: z
    .array(
      z.strictObject({
        application_id: uuid,
        reason: z.enum(concernReasons),
        differences: z.array(difference).max(200),
      }),
    )
    .max(2_000),
});
export type RecordPage = z.output<typeof recordPageInput>;

/** What changed between two editions: the entries that are new or other, gzip of one JSON object a line, in base64. */
export const listDeltaView = z.strictObject({
  entries: z.string(),
  changed: z.array(z.string()),
  gone: z.array(z.string()),
});
export const deltaQuery = z.strictObject({
  /** The edition of before; without it every entry is new, as for whoever was never compared with the list. */
  since: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
