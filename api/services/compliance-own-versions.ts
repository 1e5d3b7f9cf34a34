import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Knex } from 'knex';
import { ListVersionModel } from '../../db/models/list-versions.js';
import { OwnEntryModel } from '../../db/models/own-entries.js';
import { listEntryOf } from '../../domain/compliance/own-list.js';
import { isoDay } from '../../lib/clock.js';
import { sha256Hex } from '../../lib/crypto/hash.js';
import type { Context } from '../context.js';
import type { Work } from '../work.js';
import { insertVersion, supersede } from './compliance-lists.js';

const pack = promisify(gzip);

/** Entries that clients are screened against. */
export async function screened(trx: Knex): Promise<OwnEntryModel[]> {
  return OwnEntryModel.query(trx).whereIn('state', ['in_force', 'removing']).orderBy(['decided_at', 'id']);
}

/**
 * Makes a version of the own list of what is in force now. Two people have decided on what is new in it, so that it is in
 * force at once, however much shorter it is, and though it has no entries.
 */
export async function publishOwnList({ objectStore }: Context, work: Work): Promise<void> {
  const rows = await screened(work.trx);
  const lines = Buffer.from(rows.map((row) => JSON.stringify(listEntryOf(row))).join('\n'));
  const { hash } = await objectStore.put(await pack(lines), { contentType: 'application/gzip' });
  await supersede(work, await ListVersionModel.query(work.trx).findOne({ list: 'own', state: 'active' }));
  const facts = {
    list: 'own' as const,
    publisher: 'This house',
    source: 'house',
    as_of: isoDay(work.now),
    checked_at: null,
    content_hash: sha256Hex(lines),
    entry_count: rows.length,
  };
  await insertVersion(work, facts, { object_hash: hash, state: 'active' });
}
