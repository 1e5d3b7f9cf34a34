import type { Knex } from 'knex';
import { activeLists } from '../../db/models/list-versions.js';
import type { ListVersion } from '../../domain/compliance/lists.js';
import { isScreenedAgainst, listsState } from '../../domain/compliance/rules.js';
import { readSetting } from './settings.js';

/** The lists in force and whether they may carry approvals at this moment. */
export async function listsNow(trx: Knex, now: Date) {
  const versions = await activeLists(trx);
  const maxAgeDays = await readSetting(trx, 'compliance.list_max_age_days');
  const required = await readSetting(trx, 'compliance.required_lists');
  const rule = { required, maxAgeDays };
  return { versions, rule, state: listsState(versions, now, rule) };
}

/** Whether a screening against these editions would carry an approval as far as the lists go. */
export async function isSoundAgainst(
  trx: Knex,
  screened: readonly ListVersion[],
  now: Date,
): Promise<boolean> {
  const { versions, rule } = await listsNow(trx, now);
  const checked = screened.map((version) => {
    const inForce = versions.find((each) => isScreenedAgainst([version], [each]));
    return { ...version, checked_at: inForce?.checked_at ?? null };
  });
  return listsState(checked, now, rule).ok;
}
