import { ApplicationFailure } from '@temporalio/common';
import type { ComplianceActivities } from '../../activities/compliance.js';
import type { SandboxActivities } from '../../activities/onboarding-sandbox.js';

/** Lists, pages of clients and a provider's webhook in memory, for tests of the procedures alone. */
export function openComplianceBook() {
  const pages: string[][] = [];
  const reports: string[] = [];
  const asked: (string | null | undefined)[] = [];
  const activities: ComplianceActivities & SandboxActivities = {
    async listSources() {
      return [
        { list: 'ofac_sdn', source: 'folder:specimens' },
        { list: 'un_consolidated', source: 'folder:nowhere' },
      ];
    },
    async loadList({ list, source }) {
      if (source === 'folder:nowhere')
        throw ApplicationFailure.nonRetryable('There is no such folder', 'lists.unreadable');
      return { list, entry_count: 3, is_new: true };
    },
    async clientsUnderCare({ after }) {
      asked.push(after);
      return { application_ids: pages[asked.length - 1] ?? [], is_last: asked.length >= pages.length };
    },
    async reportToWebhook({ event_id, outcome }) {
      reports.push(`${event_id} ${outcome}`);
    },
  };
  return { activities, pages, asked, reports };
}
