import { ApplicationFailure } from '@temporalio/common';
import type { RiskModelActivities } from '../../activities/compliance-risk-model.js';
import type { ComplianceActivities } from '../../activities/compliance.js';
import type { SandboxActivities } from '../../activities/onboarding-sandbox.js';
import type { RescreenedPage, RescreeningActivities } from '../../activities/compliance-rescreening.js';

/** Lists, pages of clients and a provider's webhook in memory, for tests of the procedures alone. */
export function openComplianceBook() {
  const pages: string[][] = [];
  const reports: string[] = [];
  const asked: (string | null)[] = [];
  const begun: string[] = [];
  /** What a person has done to the run; it is told of it by a signal. */
  const run: { state: RescreenedPage['state'] } = { state: 'running' };
  /** Pages of clients whom another risk model weighs higher. */
  const movedUp: string[][] = [];
  const activities: ComplianceActivities & RescreeningActivities & RiskModelActivities & SandboxActivities = {
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
    async clientsUnderCare() {
      return { application_ids: [], is_last: true };
    },
    async beginRescreening({ run_id }) {
      begun.push(run_id);
    },
    async rescreenPage({ after }) {
      const { state } = run;
      if (state !== 'running') return { state, concerned: [], last: after, is_last: false, page_ms: 0 };
      asked.push(after);
      const concerned = pages[asked.length - 1] ?? [];
      const is_last = asked.length >= pages.length;
      return { state, concerned, last: concerned.at(-1) ?? after, is_last, page_ms: 1_000 };
    },
    async clientsMovedUp({ after }) {
      const page = after === null ? 0 : Number(after);
      return {
        application_ids: movedUp[page] ?? [],
        after: String(page + 1),
        is_last: page + 1 >= movedUp.length,
      };
    },
    async reportToWebhook({ event_id, outcome }) {
      reports.push(`${event_id} ${outcome}`);
    },
  };
  return { activities, movedUp, pages, asked, begun, run, reports };
}
