import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { caseStates, type CaseReason, type CaseState } from './case-rules.js';

/** Why two cases have to do with each other. */
export const linkKinds = ['same_person', 'same_address', 'same_document', 'related_party', 'other'] as const;

export const caseLink = z.strictObject({
  id: uuid,
  case_id: uuid,
  other_id: uuid,
  kind: z.enum(linkKinds),
  reason: z.string(),
  created_by: uuid,
  created_at: z.date(),
  ended_by: uuid.nullable(),
  ended_at: z.date().nullable(),
  end_reason: z.string().nullable(),
});
export type CaseLink = z.infer<typeof caseLink>;

export const linkCasesInput = z.strictObject({
  other_id: uuid,
  kind: z.enum(linkKinds),
  reason: longText(2_000),
});
export const endLinkInput = z.strictObject({ reason: longText(2_000) });
export const mergeCaseInput = z.strictObject({ duplicate_id: uuid, reason: longText(2_000) });
export const splitCaseInput = z.strictObject({ reason: longText(2_000) });

/** The other case of a link or a merge, as much of it as tells which one it is. */
export const nearCase = z.strictObject({
  case_id: uuid,
  state: z.enum(caseStates),
  display_name: z.string(),
  opened_at: z.date(),
});

/** A link as one of its two cases sees it. */
export const linkView = z.strictObject({
  id: uuid,
  kind: z.enum(linkKinds),
  reason: z.string(),
  created_at: z.date(),
  created_by_name: z.string().nullable(),
  other: nearCase,
});

export type LinkView = z.infer<typeof linkView>;
export type NearCase = z.infer<typeof nearCase>;

interface Mergeable {
  id: string;
  reason: CaseReason;
  state: CaseState;
  merged_into: string | null;
}

interface Client {
  kind: string;
  parent_id: string | null;
}

interface MergeQuestion {
  lead: Mergeable;
  duplicate: Mergeable;
  leadClient: Client;
  duplicateClient: Client;
  /** True when other cases are merged into the duplicate. */
  duplicateLeads: boolean;
}

export type MergeRefusal =
  'compliance.merge_not_possible' | 'compliance.merge_not_duplicate' | 'compliance.case_merged';

/**
 * Whether one case may lead another. A client has one live case at a time, so two cases are two applications; the one
 * that is merged ends as a duplicate when the other is decided, which only an applicant's own application can.
 */
export function mergeRefusal(question: MergeQuestion): MergeRefusal | null {
  const { lead, duplicate, leadClient, duplicateClient, duplicateLeads } = question;
  if (lead.merged_into !== null || duplicate.merged_into !== null || duplicateLeads)
    return 'compliance.case_merged';
  const areAtDesk = [lead, duplicate].every(({ state }) => state === 'open' || state === 'in_work');
  if (!areAtDesk || lead.id === duplicate.id) return 'compliance.merge_not_possible';
  const isApplicant = duplicate.reason === 'onboarding' && duplicateClient.parent_id === null;
  if (!isApplicant || duplicateClient.kind !== leadClient.kind) return 'compliance.merge_not_duplicate';
  return null;
}
