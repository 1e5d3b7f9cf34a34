import { getExternalWorkflowHandle, proxyActivities, upsertSearchAttributes } from '@temporalio/workflow';
import type { OnboardingActivities } from '../../activities/onboarding.js';
import { onboardingWorkflowId, type ApplicationEvent } from '../../domain/onboarding/rules.js';
import { outsideCall, recordWrite } from '../../lib/temporal/activity-profiles.js';
import {
  accountKey,
  countryKey,
  nounKey,
  priorityKey,
  stateKey,
} from '../../lib/temporal/search-attributes.js';
import type { Desk } from './desk.js';
import { ownerDecided } from './messages.js';

/** Short writes to the book of record. */
export const records = proxyActivities<OnboardingActivities>(recordWrite);

/** Work that reads documents, asks providers or compares with lists. */
export const inquiries = proxyActivities<OnboardingActivities>(outsideCall);

/**
 * Moves the application. The book of record decides: when a person was faster, its state is what counts and the
 * procedure goes on from there.
 */
export async function move(
  desk: Desk,
  event: ApplicationEvent,
  details: { reason?: string; next_review_at?: string } = {},
) {
  const before = desk.state;
  const { state, moved } = await records.moveApplication({
    application_id: desk.input.application_id,
    event,
    ...details,
  });
  desk.state = state;
  if (state !== before) upsertSearchAttributes([{ key: stateKey, value: state }]);
  return moved;
}

/** Opens the account of an approved client; an owner has none, only a record that is kept up to date. */
export async function openClientAccount(desk: Desk): Promise<void> {
  const { next_review_at } = await records.openAccount({ application_id: desk.input.application_id });
  await move(desk, 'activate', { next_review_at });
}

/** A company waits for its owners: each tells it how its own onboarding ended. */
export async function announceToParent(desk: Desk): Promise<void> {
  const { application_id, parent_id } = desk.input;
  if (!parent_id) return;
  const parent = getExternalWorkflowHandle(onboardingWorkflowId(parent_id));
  const fact = {
    event_id: `owner-decided/${application_id}/${desk.state}`,
    application_id,
    state: desk.state,
  };
  await parent.signal(ownerDecided, fact).catch(() => undefined);
}

/** What the Temporal UI lists and filters by; ids and codes only. */
export function describe(facts: { application_id: string; country: string | null; priority: string }): void {
  upsertSearchAttributes([
    { key: nounKey, value: 'onboarding' },
    { key: accountKey, value: facts.application_id },
    { key: countryKey, value: facts.country ?? 'unknown' },
    { key: priorityKey, value: facts.priority },
  ]);
}
