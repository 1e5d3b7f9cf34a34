import {
  listCodes,
  topicsOf,
  type CheckedListVersion,
  type ListCode,
  type ListEntry,
  type ListVersion,
} from './lists.js';
import type { RiskAssessment } from './risk.js';

/** Rules of screening that api, activities and workflows share. No zod here: workflows import this file. */
export const hitStates = ['open', 'confirmed', 'cleared', 'escalated'] as const;
export type HitState = (typeof hitStates)[number];

const hitTransitions = {
  confirm: { from: ['open', 'escalated'], to: 'confirmed' },
  clear: { from: ['open', 'escalated'], to: 'cleared' },
  escalate: { from: ['open'], to: 'escalated' },
  /** What was compared has changed on one side: the review is asked for again. */
  reopen: { from: ['cleared', 'confirmed'], to: 'open' },
} as const satisfies Record<string, { from: readonly HitState[]; to: HitState }>;

export type HitEvent = keyof typeof hitTransitions;

/** The state that follows, or null when the event is not possible in this state. */
export function nextHitState(state: HitState, event: HitEvent): HitState | null {
  const transition: { from: readonly HitState[]; to: HitState } = hitTransitions[event];
  return transition.from.includes(state) ? transition.to : null;
}

/** True while somebody has to look at the hit. */
export function isOpenHit(state: HitState): boolean {
  return state === 'open' || state === 'escalated';
}

export interface ReviewedHit<S extends string = HitState> {
  state: S;
  entry: Pick<ListEntry, 'topics'>;
}

/** True when the client is a sanctioned party, and nothing but a rejection can follow. */
export function isSanctioned({ state, entry }: ReviewedHit<string>): boolean {
  return state === 'confirmed' && topicsOf(entry).includes('sanction');
}

/** True when a review found that the client, or who is behind it, is a politically exposed person. */
export function isExposedBy(hits: readonly ReviewedHit<string>[]): boolean {
  return hits.some(({ state, entry }) => state === 'confirmed' && topicsOf(entry).includes('pep'));
}

/** What a hit counts for in the risk: a client found to be anything but sanctioned is a risk to look into, not a prohibition. */
export function weighedState<S extends string>(hit: ReviewedHit<S>): S | 'escalated' {
  return hit.state === 'confirmed' && !isSanctioned(hit) ? 'escalated' : hit.state;
}

export type ListProblemCode = 'list_missing' | 'list_stale' | 'list_date_in_future' | 'list_empty';

export interface ListProblem {
  code: ListProblemCode;
  list: ListCode;
  params: Record<string, string | number>;
}

export interface ListsState {
  ok: boolean;
  problems: ListProblem[];
}

export interface ListsRule {
  /** Lists without which nothing may be approved. */
  required: readonly ListCode[];
  /** How long ago a list may have been found current. */
  maxAgeDays: number;
}

/** Lists that every installation must hold unless its settings say otherwise. */
export const requiredLists: readonly ListCode[] = ['ofac_sdn', 'un_consolidated'];
/** A demonstration runs on the list that ships with the project. */
export const demonstrationLists: readonly ListCode[] = ['ofac_sdn'];

const dayMs = 86_400_000;
/** A publisher's calendar may be a day ahead of ours. */
const clockToleranceDays = 1;

/**
 * Whether the lists in force may carry approvals: every required one is there, none is empty and each was found current
 * at most `maxAgeDays` before the day of `now`. Anything else stops approvals and is said, list by list.
 */
export function listsState(versions: readonly CheckedListVersion[], now: Date, rule: ListsRule): ListsState {
  const missing = rule.required
    .filter((list) => !versions.some((version) => version.list === list))
    .map((list): ListProblem => ({ code: 'list_missing', list, params: { list } }));
  const faulty = versions.flatMap((version) => problemsOf(version, now, rule.maxAgeDays));
  const problems = [...missing, ...faulty].sort(
    (left, right) => listCodes.indexOf(left.list) - listCodes.indexOf(right.list),
  );
  return { ok: problems.length === 0, problems };
}

/**
 * The last day on which an edition is known to have been the publisher's newest: publishers leave a list unchanged for
 * weeks, so it is the day of the last look; of one that was never fetched it is the day of its publication.
 */
export function currentOn({ as_of, checked_at }: CheckedListVersion): string {
  const checked_on = checked_at?.toISOString().slice(0, 10) ?? '';
  return checked_on > as_of ? checked_on : as_of;
}

/** True when a party was compared with every list as it is in force now. */
export function isScreenedAgainst(
  screened: readonly Pick<ListVersion, 'list' | 'content_hash'>[],
  inForce: readonly Pick<ListVersion, 'list' | 'content_hash'>[],
): boolean {
  return inForce.every(({ list, content_hash }) =>
    screened.some((version) => version.list === list && version.content_hash === content_hash),
  );
}

/** Whole days from the day of the list to the day of `now` (UTC); negative when the list is from the future. */
export function listAgeDays(asOf: string, now: Date): number {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return Math.round((today - Date.parse(`${asOf}T00:00:00Z`)) / dayMs);
}

/** Why a party may not pass without a person; empty when it may. */
export type PassRefusal = 'setting_off' | 'lists_not_ok' | 'risk_not_low' | 'hits_present' | 'needs_review';

export interface PassQuestion {
  assessment: Pick<RiskAssessment, 'level'>;
  hits: readonly { state: HitState }[];
  listsOk: boolean;
  /** The screening itself asked for a person: a name that cannot be compared. */
  needsReview: boolean;
  isAllowedBySetting: boolean;
}

/** Low risk, no hit of any state, sound lists, and a setting that says so: else a person decides. */
export function mayPassByRule(question: PassQuestion): { may_pass: boolean; refusals: PassRefusal[] } {
  const checks: [PassRefusal, boolean][] = [
    ['setting_off', !question.isAllowedBySetting],
    ['lists_not_ok', !question.listsOk],
    ['risk_not_low', question.assessment.level !== 'low'],
    ['hits_present', question.hits.length > 0],
    ['needs_review', question.needsReview],
  ];
  const refusals = checks.filter(([, refused]) => refused).map(([refusal]) => refusal);
  return { may_pass: refusals.length === 0, refusals };
}

function problemsOf(version: CheckedListVersion, now: Date, maxAgeDays: number): ListProblem[] {
  const { list, as_of } = version;
  // The house's own list is as the house left it: it has no publisher to be behind, and may be empty.
  if (list === 'own') return [];
  const current_on = currentOn(version);
  const age = listAgeDays(current_on, now);
  const problems: ListProblem[] = [];
  if (version.entry_count <= 0) problems.push({ code: 'list_empty', list, params: { list } });
  if (Number.isNaN(age) || age > maxAgeDays) {
    problems.push({
      code: 'list_stale',
      list,
      params: { list, as_of, current_on, age_days: Number.isNaN(age) ? -1 : age, max_age_days: maxAgeDays },
    });
  } else if (!(listAgeDays(as_of, now) >= -clockToleranceDays)) {
    problems.push({ code: 'list_date_in_future', list, params: { list, as_of } });
  }
  return problems;
}
