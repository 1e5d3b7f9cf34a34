import type { Knex } from 'knex';
import { activeLists } from '../../db/models/list-versions.js';
import { listsState } from '../../domain/compliance/rules.js';
import { readSetting } from './settings.js';

/** The lists in force and whether they may carry approvals at this moment. */
export async function listsNow(trx: Knex, now: Date) {
  const versions = await activeLists(trx);
  const maxAgeDays = await readSetting(trx, 'compliance.list_max_age_days');
  const required = await readSetting(trx, 'compliance.required_lists');
  const rule = { required, maxAgeDays };
  return { versions, rule, state: listsState(versions, now, rule) };
}
