/**
 * Loads every sanctions list from where it is published, or from the folder of the setting; a schedule starts it. Each
 * list stands alone: one that cannot be had leaves its older version in force, and its age stops approvals in time.
 */
import { log, proxyActivities } from '@temporalio/workflow';
import type { ComplianceActivities } from '../../activities/compliance.js';
import { longJob } from '../../lib/temporal/activity-profiles.js';

// The schedule comes again: a source that is away holds the others up for minutes, not for hours.
const attempts = 4;
const { listSources, loadList } = proxyActivities<ComplianceActivities>({
  ...longJob,
  retry: { ...longJob.retry, maximumAttempts: attempts },
});

export interface RefreshListsResult {
  loaded: { list: string; entry_count: number; is_new: boolean }[];
  failed: string[];
}

export async function refreshLists(): Promise<RefreshListsResult> {
  const result: RefreshListsResult = { loaded: [], failed: [] };
  for (const source of await listSources()) {
    try {
      result.loaded.push(await loadList(source));
    } catch (error) {
      log.warn('list_not_loaded', { list: source.list, source: source.source, error: String(error) });
      result.failed.push(source.list);
    }
  }
  return result;
}
