import { lockLiveCase } from '../../db/models/cases.js';
import { DocumentModel, documentsOf } from '../../db/models/documents.js';
import { isEditable } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { isoDay } from '../../lib/clock.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { isExpiring } from './onboarding-life.js';
import { lockedApplication } from './onboarding-moves.js';
import { remindOf, remindOfDocument } from './onboarding-notices.js';
import { readSetting } from './settings.js';

const dayMs = 86_400_000;

/** Reminds a client who still has something to do, once a day of the plan; nobody else gets a letter. */
export function remindClient(
  context: Context,
  input: { id: string; day: number },
): Promise<{ is_sent: boolean }> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    if (!isEditable(application.state)) return { is_sent: false };
    const since = await waitingSince(work, application);
    const expiryDays = await readSetting(work.trx, 'onboarding.expiry_days');
    const expires_on = isoDay(new Date(since.getTime() + expiryDays * dayMs));
    const about = `${application.state}/${isoDay(since)}/${input.day}`;
    await remindOf(work, application, { about, expires_on });
    work.audit({
      action: 'onboarding.remind',
      noun: 'onboarding',
      record_id: application.id,
      after: { day: input.day, state: application.state },
    });
    return { is_sent: true };
  });
}

/** Tells a client which of their documents expire until the day, each document once. */
export function remindOfDocuments(
  context: Context,
  input: { id: string; expires_on: string },
): Promise<{ reminded: number }> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    const expiring = (await documentsOf(work.trx, [input.id])).filter(
      (document) => isExpiring(document) && (document.expires_on ?? '') <= input.expires_on,
    );
    for (const { id, expires_on } of expiring) {
      await DocumentModel.query(work.trx).findById(id).patch({ expiry_reminded_at: work.now });
      await remindOfDocument(work, application, { about: id, expires_on: expires_on ?? '' });
      work.audit({
        action: 'onboarding.remind_of_document',
        noun: 'onboarding',
        record_id: input.id,
        after: { document_id: id, expires_on },
      });
    }
    return { reminded: expiring.length };
  });
}

/** A draft waits since it was begun, a question since it was asked. */
async function waitingSince({ trx }: Work, application: Application): Promise<Date> {
  if (application.state === 'draft') return application.created_at;
  const asking = await lockLiveCase(trx, application.id);
  return asking?.clock_stopped_at ?? application.updated_at;
}
