import { isEditable } from '../../domain/onboarding/rules.js';
import { isoDay } from '../../lib/clock.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { lockedApplication } from './onboarding-moves.js';
import { remindOf } from './onboarding-notices.js';
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
    const since = application.state === 'draft' ? application.created_at : application.updated_at;
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
