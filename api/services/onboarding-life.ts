import type { Knex } from 'knex';
import type { WorkerFile } from '../../domain/onboarding/worker-file.js';
import type { Document } from '../../domain/onboarding/file-schema.js';
import type { Application } from '../../domain/onboarding/schema.js';
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
    review_if_confirmed_at: (await reviewDate(trx, application, now)).toISOString(),
  };
}

function nextEvent({ next_review_at }: Application, documents: readonly Document[]) {
  const reviews = next_review_at
    ? [{ event: 'periodic_review' as const, at: next_review_at.toISOString() }]
    : [];
  const expiries = documents
    .filter(({ state, expires_on }) => state === 'verified' && expires_on !== null)
    .map(({ expires_on }) => ({ event: 'document_expired' as const, at: `${expires_on}T00:00:00.000Z` }));
  return [...reviews, ...expiries].sort((left, right) => (left.at < right.at ? -1 : 1))[0] ?? null;
}
