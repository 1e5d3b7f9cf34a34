import { GlobalUserModel } from '../../db/models/global-users.js';
import type { ListVersionModel } from '../../db/models/list-versions.js';
import { permissions } from '../../domain/accounts/permissions.js';
import { currentOn } from '../../domain/compliance/rules.js';
import type { Work } from '../work.js';
import { listsNow } from './compliance-list-state.js';
import { queueMail } from './mail.js';
import { notify } from './notify.js';

/**
 * Tells the officers of a list in force that nobody has found current for too long, once until it is found current
 * again: approvals are stopped meanwhile, and whoever could mend it may not be looking.
 */
export async function warnOfStaleLists(work: Work): Promise<number> {
  const { versions, state } = await listsNow(work.trx, work.now);
  const stale = state.problems.filter(({ code }) => code === 'list_stale').map(({ list }) => list);
  const old = versions.filter(({ list }) => stale.includes(list));
  if (old.length === 0) return 0;
  const officers = await GlobalUserModel.query(work.trx)
    .whereIn('role', [...permissions['compliance:decide']])
    .where({ status: 'active' });
  for (const version of old) for (const officer of officers) await warn(work, version, officer);
  return old.length;
}

async function warn(
  work: Work,
  version: ListVersionModel,
  { id: user_id, language, email: address }: GlobalUserModel,
): Promise<void> {
  const { id, list } = version;
  const current_on = currentOn(version);
  const letter = {
    business_key: `${id}/list_stale/${current_on}/${user_id}`,
    template: 'list_stale',
    language,
    params: { list, current_on },
    link: '/lists',
  } as const;
  await notify(work, { ...letter, user_id });
  await queueMail(work, { ...letter, user_id, address });
}
