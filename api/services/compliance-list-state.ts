import type { Knex } from 'knex';
import { activeLists } from '../../db/models/list-versions.js';
import { carriesOf } from '../../db/models/screening-carries.js';
import type { ScreeningModel } from '../../db/models/screenings.js';
import type { ListVersion } from '../../domain/compliance/lists.js';
import type { Edition } from '../../domain/compliance/rescreening.js';
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

/** What a screening holds for: what it was made against, and what it was carried to since. */
export async function editionsOf(
  trx: Knex,
  { id, list_versions }: Pick<ScreeningModel, 'id' | 'list_versions'>,
): Promise<Edition[]> {
  return [...list_versions, ...(await carriesOf(trx, [id]))];
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
