import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { underCare } from '../domain/onboarding/rules.js';
import { bodyOf } from '../sdk/client.js';
import { asFailure, effectKey } from './api.js';
import type { ActivityDeps } from './deps.js';
import { readFolder, systemCode, type FolderContent } from './lists/folder.js';
import { ListFileError } from './lists/list-file-error.js';
import { knownSources, ofHouse, readSource, type ListSource } from './lists/sources.js';

export type ComplianceActivities = ReturnType<typeof createComplianceActivities>;

const pageSize = 200;

/** Lists that are loaded, and the clients that they concern. */
export function createComplianceActivities(deps: ActivityDeps) {
  const { api } = deps;
  const pageAfter = async (after: string | null) => {
    const filter = JSON.stringify({ state: underCare, ...(after ? { after_id: after } : {}) });
    const query = { page: 1, perPage: pageSize, sort: 'id', order: 'ASC' as const, filter };
    const clients = await asFailure(() =>
      bodyOf(api.GET('/api/v1/onboarding/clients', { params: { query } })),
    );
    return { application_ids: clients.map((client) => client.id), is_last: clients.length < pageSize };
  };
  const endOverdue = async () => {
    const request = { params: { header: effectKey('own/expiry') } };
    const { entry_count, is_new } = await asFailure(() =>
      bodyOf(api.POST('/api/v1/compliance/own-entries/expiry', request)),
    );
    return { list: 'own', entry_count, is_new };
  };
  return {
    /** Where lists may be had: shipped with the project, in the folder of the setting, at their official addresses. */
    async listSources(): Promise<ListSource[]> {
      return knownSources({ folder: await folderOf(deps), addresses: deps.listAddresses });
    },

    /** Reads one list from its source and hands it to the book of record; the same content is the same version. */
    async loadList(source: ListSource): Promise<{ list: string; entry_count: number; is_new: boolean }> {
      heartbeat({ list: source.list });
      if (source.source === ofHouse) return endOverdue();
      const read = await readSource(source, deps.sanctionsDir).catch(refuseDamaged);
      const checked_at = read.checked_at?.toISOString() ?? null;
      const lines = Buffer.from(read.entries.map((entry) => JSON.stringify(entry)).join('\n'));
      const content_hash = createHash('sha256').update(lines).digest('hex');
      const body = {
        list: source.list,
        publisher: read.publisher,
        source: source.source,
        as_of: read.as_of,
        checked_at,
        content_hash,
        entry_count: read.entries.length,
        content: gzipSync(lines).toString('base64'),
      };
      const key = effectKey(`${source.list}/${content_hash}/${checked_at ?? 'shipped'}`);
      const request = { params: { header: key }, body };
      const answer = await asFailure(() => bodyOf(api.POST('/api/v1/compliance/lists', request)));
      return { list: source.list, entry_count: read.entries.length, is_new: answer.is_new };
    },

    /**
     * A page of those whom a new list concerns, in the order of their ids from `after` on: whoever is told meanwhile and
     * changes state shifts nobody. A run of a build that asked by page number gets everybody at once.
     */
    async clientsUnderCare({
      after,
    }: {
      after?: string | null;
    }): Promise<{ application_ids: string[]; is_last: boolean }> {
      const first = await pageAfter(after ?? null);
      if (after !== undefined) return first;
      const application_ids = [...first.application_ids];
      for (let page = first; !page.is_last; application_ids.push(...page.application_ids)) {
        heartbeat(application_ids.length);
        page = await pageAfter(application_ids.at(-1) ?? null);
      }
      return { application_ids, is_last: true };
    },
  };
}

/** What is in the folder of the setting; says what is not used, by its names. A folder that cannot be read has nothing. */
async function folderOf({
  sanctionsDir,
  log,
}: Pick<ActivityDeps, 'sanctionsDir' | 'log'>): Promise<FolderContent | null> {
  if (!sanctionsDir) return null;
  try {
    const content = await readFolder(sanctionsDir);
    const { unused } = content;
    if (unused.length > 0)
      log.warn({ files: unused.slice(0, namesInLog), count: unused.length }, 'list_files_not_used');
    if (content.lists.length === 0) log.warn({}, 'list_folder_without_lists');
    return content;
  } catch (error) {
    log.error({ code: systemCode(error) ?? String(error) }, 'list_folder_not_read');
    return null;
  }
}

const namesInLog = 50;

/** A damaged file is the same at the next attempt; another edition comes with the next round of the schedule. */
function refuseDamaged(error: unknown): never {
  if (!(error instanceof ListFileError)) throw error;
  throw ApplicationFailure.nonRetryable(error.message, error.code);
}
