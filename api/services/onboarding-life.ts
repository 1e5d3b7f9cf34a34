import type { Knex } from 'knex';
import type { WorkerFile } from '../../domain/onboarding/worker-file.js';
import type { Document } from '../../domain/onboarding/file-schema.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { isoDay } from '../../lib/clock.js';
import { readSetting } from './settings.js';

/** When a client is looked at again after an approval: the years of their risk later. */
export async function reviewDate(
  trx: Knex,
  { risk_level }: Pick<Application, 'risk_level'>,
  approvedAt: Date,
): Promise<Date> {
  const years = await readSetting(trx, 'onboarding.review_years');
  const level = risk_level === 'low' || risk_level === 'medium' ? risk_level : 'high';
  const date = new Date(approvedAt.getTime());
  date.setUTCFullYear(date.getUTCFullYear() + years[level]);
  return date;
}

/** What brings a client back next: the review that is due or the first document that expires. */
export async function lifeOf(
  trx: Knex,
  application: Application,
  documents: readonly Document[],
  now: Date,
): Promise<WorkerFile['life']> {
  const next = application.state === 'active' ? nextEvent(application, documents) : null;
  return {
    state: application.state,
    next_event: next?.event ?? null,
    next_event_at: next?.at ?? null,
    document_reminder: application.state === 'active' ? await nextReminder(trx, documents, now) : null,
    review_if_confirmed_at: (await reviewDate(trx, application, now)).toISOString(),
  };
}

function nextEvent({ next_review_at }: Application, documents: readonly Document[]) {
  const reviews = next_review_at
    ? [{ event: 'periodic_review' as const, at: next_review_at.toISOString() }]
    : [];
  const expiries = documents
    .filter(({ state, expires_on }) => isAccepted(state) && expires_on !== null)
    .map(({ expires_on }) => ({ event: 'document_expired' as const, at: `${expires_on}T00:00:00.000Z` }));
  return [...reviews, ...expiries].sort((left, right) => (left.at < right.at ? -1 : 1))[0] ?? null;
}

/** The first document that expires and that the client was not reminded of, with the day on which they are. */
async function nextReminder(trx: Knex, documents: readonly Document[], now: Date) {
  const days = await readSetting(trx, 'onboarding.document_reminder_days');
  const [expires_on] = documents
    .flatMap((document) => (isExpiring(document) && document.expires_on ? [document.expires_on] : []))
    .filter((day) => day > isoDay(now))
    .sort();
  if (!expires_on) return null;
  return { expires_on, at: new Date(Date.parse(`${expires_on}T00:00:00Z`) - days * dayMs).toISOString() };
}

/** True for a document that expires one day and that nobody was reminded of. */
export function isExpiring({ state, expires_on, expiry_reminded_at }: Document): boolean {
  return isAccepted(state) && expires_on !== null && expiry_reminded_at === null;
}

const dayMs = 86_400_000;

/** What a client lives by: a document that passed by rule without being read runs out like the others. */
function isAccepted(state: Document['state']): boolean {
  return state === 'verified' || state === 'unread';
}
