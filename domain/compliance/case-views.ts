import { z } from 'zod';
import { uuid, workflowLink } from '../fields.js';
import { application } from '../onboarding/schema.js';
import {
  checkView,
  clientRow,
  documentView,
  messageView,
  staffOwnerView,
  tradingAccountView,
} from '../onboarding/views.js';
import { linkView, nearCase } from './case-links.js';
import {
  caseDecision,
  caseNote,
  complianceCase,
  listCode,
  listVersion,
  riskAssessment,
  screening,
  screeningHit,
} from './case-schema.js';
import { checklistLine } from './due-diligence.js';

/** What staff see of a client and of a case. */
export const person = z.strictObject({ id: uuid, full_name: z.string() });

export const hitView = screeningHit.extend({
  reviewed_by_name: z.string().nullable(),
  /** False for a hit of an older screening that a newer one has replaced. */
  is_current: z.boolean(),
});
export const screeningView = screening.extend({ hits: z.array(hitView) });

export const caseView = complianceCase.extend({
  assignee: person.nullable(),
  recommended_by_name: z.string().nullable(),
  snoozed_by_name: z.string().nullable(),
  decided_by_name: z.string().nullable(),
});

export const caseRow = caseView.extend({
  application: application.pick({
    id: true,
    display_name: true,
    kind: true,
    country: true,
    state: true,
    risk_level: true,
    parent_id: true,
  }),
  open_hits: z.int(),
});

/** Everything that is known of a client. */
export const clientFile = z.strictObject({
  application: clientRow,
  owners: z.array(staffOwnerView),
  documents: z.array(documentView),
  checks: z.array(checkView),
  screenings: z.array(screeningView),
  risk_assessments: z.array(riskAssessment),
  messages: z.array(messageView),
  cases: z.array(caseView),
  trading_account: tradingAccountView.nullable(),
  workflow: workflowLink,
  allowed_events: z.array(z.string()),
});

export const noteView = caseNote.extend({ author_name: z.string().nullable() });

/** A case of a duplicate application, with everything that is known of it. */
export const ledCase = nearCase.extend({
  merge_reason: z.string().nullable(),
  merged_by_name: z.string().nullable(),
  file: clientFile,
  notes: z.array(noteView),
});

export const timelineEntry = z.strictObject({
  at: z.date(),
  actor: z.strictObject({ id: z.string(), full_name: z.string().nullable(), role: z.string() }),
  action: z.string(),
  noun: z.string(),
  record_id: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  code: z.string().nullable(),
  /** The words that a person gave for it. */
  detail: z.string().nullable(),
  /** The hit that it is about, and what of the compared fields changed where it opened again by itself. */
  hit: z.strictObject({ list: z.string(), entry_id: z.string(), changed: z.array(z.string()) }).nullable(),
  state_before: z.string().nullable(),
  state_after: z.string().nullable(),
});

/** What this person may do with the case now. */
export const caseAllowed = z.strictObject({
  claim: z.boolean(),
  release: z.boolean(),
  snooze: z.boolean(),
  link: z.boolean(),
  merge: z.boolean(),
  wake: z.boolean(),
  note: z.boolean(),
  request_information: z.boolean(),
  recommend: z.boolean(),
  send_back: z.boolean(),
  screen_again: z.boolean(),
  enter_owners: z.boolean(),
  decide: z.array(caseDecision),
});

export const caseFile = z.strictObject({
  case: caseView,
  file: clientFile,
  notes: z.array(noteView),
  timeline: z.array(timelineEntry),
  evidence_hash: z.string(),
  allowed: caseAllowed,
  links: z.array(linkView),
  /** Duplicates that this case leads: their evidence is looked at together with its own. */
  duplicates: z.array(ledCase),
  /** The case that leads this one. */
  lead: nearCase.nullable(),
  /** Enhanced due diligence, as the risk of the client asks for it; an approval waits for all of it. */
  checklist: z.array(checklistLine),
  /** Why an approval is not possible now, as codes. */
  approval_obstacles: z.array(z.string()),
  presence: z.array(person),
});

export const caseCounts = z.strictObject({
  all: z.int(),
  mine: z.int(),
  unassigned: z.int(),
  overdue: z.int(),
  due_today: z.int(),
  recommended: z.int(),
  waiting_for_client: z.int(),
  snoozed: z.int(),
});

export const caseClock = z.strictObject({
  case_id: uuid,
  state: complianceCase.shape.state,
  opened_at: z.date(),
  warn_at: z.date().nullable(),
  due_at: z.date().nullable(),
  is_warned: z.boolean(),
  is_breached: z.boolean(),
  is_stopped: z.boolean(),
  stopped_at: z.date().nullable(),
  /** Days that the client has to answer while the clock stands. */
  answer_days: z.int(),
  /** Days after the question on which they are reminded. */
  reminder_days: z.array(z.int()),
});

export const assignment = z.strictObject({
  assigned: z.array(uuid),
  refused: z.array(z.strictObject({ id: uuid, code: z.string() })),
});

export const listStatus = listVersion.extend({
  age_days: z.int(),
  max_age_days: z.int(),
  is_fresh: z.boolean(),
});

export const listsStateView = z.strictObject({
  ok: z.boolean(),
  problems: z.array(
    z.strictObject({
      code: z.string(),
      list: listCode,
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  is_demonstration: z.boolean(),
});

const count = z.int();
export const dashboard = z.strictObject({
  cases_by_state: z.array(z.strictObject({ state: z.string(), count })),
  cases_by_age: z.array(z.strictObject({ bucket: z.string(), count })),
  service_levels: z.strictObject({
    within: count,
    warned: count,
    breached: count,
    median_minutes: z.number().nullable(),
  }),
  decisions_by_day: z.array(z.strictObject({ day: z.string(), decision: z.string(), count })),
  hits_by_list: z.array(z.strictObject({ list: listCode, state: z.string(), count })),
  applications_by_state: z.array(z.strictObject({ state: z.string(), count })),
  as_of: z.string().describe('When the newest event in these figures happened'),
});

export type CaseAllowed = z.infer<typeof caseAllowed>;
export type CaseClock = z.infer<typeof caseClock>;
export type CaseCounts = z.infer<typeof caseCounts>;
export type CaseFile = z.infer<typeof caseFile>;
export type CaseRow = z.infer<typeof caseRow>;
export type CaseView = z.infer<typeof caseView>;
export type ClientFile = z.infer<typeof clientFile>;
export type Dashboard = z.infer<typeof dashboard>;
export type LedCase = z.infer<typeof ledCase>;
export type ListStatus = z.infer<typeof listStatus>;
export type ListsStateView = z.infer<typeof listsStateView>;
export type NoteView = z.infer<typeof noteView>;
export type ScreeningView = z.infer<typeof screeningView>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
