import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { riskLevels } from './risk.js';
import { riskModel, riskModelContent, riskReason } from './schema.js';

/** Where a version of the risk model stands: nobody changes what it says, they propose another one. */
export const riskModelStates = ['proposed', 'in_force', 'retired', 'refused', 'withdrawn'] as const;
export type RiskModelState = (typeof riskModelStates)[number];

const level = z.enum(riskLevels);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');

export const riskModelRow = z.strictObject({
  id: uuid,
  version: z.int(),
  /** What scores by it keep as their `model_version`. */
  name: z.string(),
  content: riskModel,
  /** SHA-256 of the canonical JSON of the content; the `config_hash` of scores by it. */
  content_hash: z.string(),
  state: z.enum(riskModelStates),
  /** What was in force when it was proposed; null for the one that the house began with, as the next three. */
  base_id: uuid.nullable(),
  dry_run_id: uuid.nullable(),
  proposed_by: uuid.nullable(),
  reason: z.string().nullable(),
  proposed_at: z.date(),
  decided_by: uuid.nullable(),
  decided_at: z.date().nullable(),
  note: z.string().nullable(),
  in_force_at: z.date().nullable(),
  retired_at: z.date().nullable(),
});
export type RiskModelRow = z.infer<typeof riskModelRow>;

/** How many parties would go from one level to another, the same one included. */
export const levelMove = z.strictObject({ from: level, to: level, count: z.int() });
export type LevelMove = z.infer<typeof levelMove>;

/** A content tried on everybody; finished when it has a hash of what came out. */
export const riskDryRun = z.strictObject({
  id: uuid,
  base_id: uuid,
  /** SHA-256 of the canonical JSON of the content that was tried. */
  draft_hash: z.string(),
  /** Parties that were to be weighed, and those whose last assessment kept nothing to weigh. */
  parties: z.int(),
  without_facts: z.int(),
  moves: z.array(levelMove),
  result_hash: z.string().nullable(),
  started_by: uuid,
  started_at: z.date(),
  finished_at: z.date().nullable(),
});
export type RiskDryRun = z.infer<typeof riskDryRun>;

/** A party whose level would change, with the reasons that only one of both models gives. */
export const riskDryRunMove = z.strictObject({
  dry_run_id: uuid,
  application_id: uuid,
  from_level: level,
  from_score: z.int(),
  to_level: level,
  to_score: z.int(),
  reasons_gone: z.array(riskReason),
  reasons_new: z.array(riskReason),
});
export type RiskDryRunMove = z.infer<typeof riskDryRunMove>;

export const dryRunInput = z.strictObject({ content: riskModelContent });
export const proposeModelInput = z.strictObject({
  content: riskModelContent,
  /** The dry run of this very content against the model in force. */
  dry_run_id: uuid,
  reason: longText(2_000),
});
export type ProposeModelInput = z.output<typeof proposeModelInput>;

export const decideModelInput = z.strictObject({
  note: longText(2_000),
  /** Of what was shown to whoever decides. */
  content_hash: sha256,
});

export const withdrawModelInput = decideModelInput.omit({ content_hash: true });

export const riskDryRunView = riskDryRun.extend({
  base_name: z.string(),
  started_by_name: z.string().nullable(),
  moved: z.int(),
  /** Too long ago, or another model is in force by now: what it says may no longer hold. */
  is_old: z.boolean(),
});
export type RiskDryRunView = z.infer<typeof riskDryRunView>;

export const riskModelView = riskModelRow.extend({
  base_name: z.string().nullable(),
  proposed_by_name: z.string().nullable(),
  decided_by_name: z.string().nullable(),
  dry_run: riskDryRunView.nullable(),
});
export type RiskModelView = z.infer<typeof riskModelView>;

export const riskModelSummary = riskModelView.omit({ content: true });
export type RiskModelSummary = z.infer<typeof riskModelSummary>;

export const riskDryRunMoveView = riskDryRunMove.extend({
  display_name: z.string(),
  kind: z.enum(['natural_person', 'legal_entity']),
});
export type RiskDryRunMoveView = z.infer<typeof riskDryRunMoveView>;

export const movesFilter = z.strictObject({ from: level.optional(), to: level.optional() });

/** A dry run tells how far it is, a line a batch of parties; the last line is what came out. */
export const dryRunLine = z.discriminatedUnion('line', [
  z.strictObject({ line: z.literal('begun'), dry_run_id: uuid, parties: z.int() }),
  z.strictObject({ line: z.literal('scored'), scored: z.int() }),
  z.strictObject({ line: z.literal('done'), dry_run: riskDryRunView }),
]);
export type DryRunLine = z.infer<typeof dryRunLine>;

/** Some of those whom a version in force weighs higher than the one before, in the order of their ids. */
export const movedUpQuery = z.strictObject({ after: uuid.optional() });
export const movedUpPage = z.strictObject({
  application_ids: z.array(uuid),
  /** Where the next page begins. */
  after: uuid.nullable(),
  is_last: z.boolean(),
});
export type MovedUpPage = z.infer<typeof movedUpPage>;
