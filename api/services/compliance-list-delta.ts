import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { z } from 'zod';
import { ListVersionModel } from '../../db/models/list-versions.js';
import { compareEntries } from '../../domain/compliance/list-changes.js';
import type { ListEntry } from '../../domain/compliance/lists.js';
import type { listDeltaView } from '../../domain/compliance/rescreening-schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read } from '../work.js';
import { entriesOf } from './compliance-list-content.js';

const pack = promisify(gzip);

/**
 * What a version of a list has that another edition of it has not, whole, for whoever screens by what changed; all of it
 * where there is no edition of before. Errors: `compliance.list_not_found`, also for an edition that this list never had.
 */
export async function getListDelta(
  context: Context,
  { id, since }: { id: string; since?: string | undefined },
): Promise<z.infer<typeof listDeltaView>> {
  const { version, older } = await read(context, async (trx) => {
    const found = await ListVersionModel.query(trx).findById(id);
    const { list } = found ?? {};
    const before =
      list && since ? await ListVersionModel.query(trx).findOne({ list, content_hash: since }) : undefined;
    if (!found || (since && !before)) throw problem('compliance.list_not_found');
    return { version: found, older: before };
  });
  const { added, changed, removed } = compareEntries(
    older ? await entriesOf(context, older.object_hash) : new Map<string, ListEntry>(),
    await entriesOf(context, version.object_hash),
  );
  const entries = [...added, ...changed.map(({ entry }) => entry)];
  const packed = await pack(entries.map((entry) => JSON.stringify(entry)).join('\n'));
  return {
    entries: packed.toString('base64'),
    changed: entries.map(({ entry_id }) => entry_id),
    gone: removed.map(({ entry_id }) => entry_id),
  };
}
