import type { Knex } from 'knex';
import { z } from 'zod';
import { SettingVersionModel } from '../../db/models/setting-versions.js';
import { SettingModel } from '../../db/models/settings.js';
import { actorNames } from '../../db/views/actor-names.js';
import { isSettingKey, settingEntry, settingKeys } from '../../domain/settings/catalogue.js';
import type { SettingKey, SettingValues } from '../../domain/settings/defaults.js';
import { idFromKey } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { Page } from '../route.js';
import { fieldErrors } from '../validate.js';
import { read, transact, type Work } from '../work.js';

/**
 * The value in force. Read in the caller's transaction, by primary key, each time: what decides on a client is
 * never a value that somebody changed a moment ago.
 */
export async function readSetting<K extends SettingKey>(trx: Knex, key: K): Promise<SettingValues[K]> {
  const row = await SettingModel.query(trx).findById(key);
  const { schema, default_value } = settingEntry(key);
  return row ? schema.parse(row.value) : default_value;
}

/** True where secret links may be shown: a demonstration, and never in production. */
export async function isDemonstration(trx: Knex, { config }: Pick<Context, 'config'>): Promise<boolean> {
  return config.NODE_ENV !== 'production' && (await readSetting(trx, 'platform.demonstration'));
}

export function listSettings(context: Context) {
  return read(context, async (trx) => {
    const rows = await SettingModel.query(trx);
    const names = await actorNames(
      trx,
      rows.map((row) => row.changed_by),
    );
    const items = settingKeys.map((key) =>
      viewOf(
        key,
        rows.find((row) => row.key === key),
        names,
      ),
    );
    return pageOfAll(items);
  });
}

export function listSettingVersions(context: Context, key: string) {
  return read(context, async (trx) => {
    const rows = await SettingVersionModel.query(trx)
      .where({ key: knownKey(key) })
      .orderBy('version', 'desc');
    const names = await actorNames(
      trx,
      rows.map((row) => row.changed_by),
    );
    return pageOfAll(
      rows.map((row) => ({ ...row.toJSON(), changed_by_name: names.get(row.changed_by) ?? null })),
    );
  });
}

interface SettingChange {
  key: string;
  value: unknown;
  reason: string;
  /** The version that the caller saw; 0 for a setting that nobody has changed yet. */
  version: number;
}

export function changeSetting(context: Context, change: SettingChange) {
  return transact(context, (work) => putSetting(work, change));
}

/** As `changeSetting`, within a transaction that does more (seeds). */
export async function putSetting(work: Work, change: SettingChange) {
  const key = knownKey(change.key);
  const value = checkedValue(key, change.value);
  const before = await lockedSetting(work.trx, key);
  const names = await actorNames(work.trx, [before?.changed_by ?? null, work.principal.id]);
  if ((before?.version ?? 0) !== change.version) {
    throw problem('settings.stale', undefined, { current: viewOf(key, before, names) });
  }
  const row = {
    key,
    value,
    version: change.version + 1,
    changed_by: work.principal.id,
    changed_at: work.now,
  };
  const after = await SettingModel.query(work.trx).insert(row).onConflict('key').merge().returning('*');
  await SettingVersionModel.query(work.trx).insert({ ...row, reason: change.reason });
  work.audit({
    action: 'settings.change',
    noun: 'settings',
    record_id: key,
    before: { value: before?.value ?? settingEntry(key).default_value, version: change.version },
    after: { value, version: row.version, reason: change.reason },
  });
  work.emit({
    kind: 'settings.changed',
    noun: 'settings',
    record_id: idFromKey(`settings/${key}`),
    payload: { key, version: row.version },
  });
  return viewOf(key, after, names);
}

// A setting without a row has nothing to lock: the lock on its name keeps two first changes apart.
async function lockedSetting(trx: Knex, key: SettingKey): Promise<SettingModel | undefined> {
  await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`settings/${key}`]);
  return SettingModel.query(trx).findById(key).forUpdate();
}

function knownKey(key: string): SettingKey {
  if (!isSettingKey(key)) throw problem('settings.not_found');
  return key;
}

function checkedValue(key: SettingKey, value: unknown): unknown {
  const parsed = settingEntry(key).schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problem('settings.value_refused', undefined, { errors: fieldErrors(parsed.error, '/value') });
}

function viewOf(key: SettingKey, row: SettingModel | undefined, names: Map<string, string>) {
  const { schema, ...entry } = settingEntry(key);
  return {
    ...entry,
    id: key,
    value: row?.value ?? entry.default_value,
    version: row?.version ?? 0,
    schema: z.toJSONSchema(schema, { io: 'input' }),
    changed_by: row?.changed_by ?? null,
    changed_by_name: row ? (names.get(row.changed_by) ?? null) : null,
    changed_at: row?.changed_at ?? null,
  };
}

function pageOfAll<T>(items: T[]): Page<T> {
  return { items, total: items.length, first: 0 };
}
