import { GlobalUserModel } from '../../db/models/global-users.js';
import { permissions } from '../../domain/accounts/permissions.js';
import type { RescreeningRun } from '../../domain/compliance/rescreening-schema.js';
import type { Work } from '../work.js';
import { queueMail } from './mail.js';
import { notify } from './notify.js';

/** Tells the officers when a run over all entries found what the runs by changes had not: that must never be. */
export async function warnOfDifferences(work: Work, run: RescreeningRun): Promise<void> {
  if (run.differing === 0) return;
  const officers = await GlobalUserModel.query(work.trx)
    .whereIn('role', [...permissions['compliance:decide']])
    .where({ status: 'active' });
  for (const { id: user_id, language, email: address } of officers) {
    const letter = {
      business_key: `${run.id}/screenings_differ/${user_id}`,
      template: 'screenings_differ',
      language,
      params: { count: String(run.differing) },
      link: `/lists?run=${run.id}`,
    } as const;
    await notify(work, { ...letter, user_id });
    await queueMail(work, { ...letter, user_id, address });
  }
}
