import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { heartbeat } from '@temporalio/activity';
import { bodyOf } from '../sdk/client.js';
import { asFailure, effectKey } from './api.js';
import type { ActivityDeps } from './deps.js';
import { knownSources, readSource, type ListSource } from './lists/sources.js';

export type ComplianceActivities = ReturnType<typeof createComplianceActivities>;

const pageSize = 200;

/** Lists that are loaded, and the clients that they concern. */
export function createComplianceActivities(deps: ActivityDeps) {
  const { api } = deps;
  return {
    /** Where lists may be had: shipped with the project, in the folder of the setting, at their official addresses. */
    async listSources(): Promise<ListSource[]> {
      return knownSources({ folder: deps.sanctionsDir, mayDownload: deps.mayDownloadLists });
    },

    /** Reads one list from its source and hands it to the book of record; the same content is the same version. */
    async loadList(source: ListSource): Promise<{ list: string; entry_count: number; is_new: boolean }> {
      heartbeat({ list: source.list });
      const read = await readSource(source, deps.sanctionsDir);
      const lines = Buffer.from(read.entries.map((entry) => JSON.stringify(entry)).join('\n'));
      const content_hash = createHash('sha256').update(lines).digest('hex');
      const body = {
        list: source.list,
        publisher: read.publisher,
        source: source.source,
        as_of: read.as_of,
        content_hash,
        entry_count: read.entries.length,
        content: gzipSync(lines).toString('base64'),
      };
      const request = { params: { header: effectKey(`${source.list}/${content_hash}`) }, body };
      const answer = await asFailure(() => bodyOf(api.POST('/api/v1/compliance/lists', request)));
      return { list: source.list, entry_count: read.entries.length, is_new: answer.is_new };
    },

    /** A page of the clients whom a new list concerns. */
    async clientsUnderCare({
      page,
    }: {
      page: number;
    }): Promise<{ application_ids: string[]; is_last: boolean }> {
      const filter = JSON.stringify({ state: ['active', 'suspended'] });
      const query = { page, perPage: pageSize, sort: 'created_at', order: 'ASC' as const, filter };
      const clients = await asFailure(() =>
        bodyOf(api.GET('/api/v1/onboarding/clients', { params: { query } })),
      );
      return { application_ids: clients.map((client) => client.id), is_last: clients.length < pageSize };
    },
  };
}
