import { heartbeat } from '@temporalio/activity';
import type { RecordPage } from '../domain/compliance/rescreening-schema.js';
import {
  pageMs,
  type RescreeningInput,
  type RescreeningStart,
  type RescreeningState,
} from '../domain/compliance/rescreening.js';
import { bodyOf } from '../sdk/client.js';
import { asFailure, effectKey } from './api.js';
import { createListDeltas } from './clients/list-deltas.js';
import type { ActivityDeps } from './deps.js';
import {
  compareWithAll,
  compareWithChanges,
  unsoundness,
  type Page,
} from './compliance-rescreening-verdicts.js';

export type RescreeningActivities = ReturnType<typeof createRescreeningActivities>;

export interface RescreenedPage {
  state: RescreeningState;
  /** Parties whose own procedure must compare them anew. */
  concerned: string[];
  last: string | null;
  is_last: boolean;
  /** How long the page should take at least. */
  page_ms: number;
}

/** So many questions are at the index at once: enough that it never waits, few enough to heartbeat in between. */
const atOnce = 25;

/** Screening everybody again, page by page. */
export function createRescreeningActivities(deps: ActivityDeps) {
  const { api } = deps;
  const deltas = createListDeltas(api);

  const verdictsOn = async ({ list_version_id }: RescreeningInput, page: Page) => {
    const { threshold } = page;
    const comparison = list_version_id
      ? await compareWithChanges({ api, deltas }, { list_version_id, threshold })
      : compareWithAll(deps.screeningLists, threshold);
    const concerned: RecordPage['concerned'] = [];
    const carried: string[] = [];
    for (let begin = 0; begin < page.parties.length; begin += atOnce) {
      heartbeat(begin);
      const some = page.parties.slice(begin, begin + atOnce);
      const verdicts = await Promise.all(
        some.map(async (party) => unsoundness(party, threshold) ?? comparison.verdict(party)),
      );
      for (const [index, { application_id, screening_id }] of some.entries()) {
        const verdict = verdicts[index];
        if (verdict) concerned.push({ application_id, differences: [], ...verdict });
        else carried.push(screening_id);
      }
    }
    return { concerned, carried, editions: comparison.editions() };
  };

  return {
    /** The run in the book of record, made if it is not there yet. */
    async beginRescreening({ run_id, kind, list_version_id }: RescreeningStart): Promise<void> {
      const path = '/api/v1/compliance/rescreenings/{id}/beginning' as const;
      const params = { path: { id: run_id }, header: effectKey(`${run_id}/beginning`) };
      await asFailure(() => bodyOf(api.POST(path, { params, body: { kind, list_version_id } })));
    },

    /** Looks at the parties after `after` and keeps what was found. */
    async rescreenPage(input: RescreeningInput): Promise<RescreenedPage> {
      const { run_id, after } = input;
      const query = after === null ? {} : { after };
      const of = { path: { id: run_id } };
      const page = await asFailure(() =>
        bodyOf(api.GET('/api/v1/compliance/rescreenings/{id}/parties', { params: { ...of, query } })),
      );
      const { state, last, is_last, seen } = page;
      if (state !== 'running') return { state, concerned: [], last: after, is_last: false, page_ms: 0 };
      const verdicts = await verdictsOn(input, page);
      const params = { ...of, header: effectKey(`${run_id}/${after ?? 'first'}`) };
      const body = { after, last, is_last, seen, ...verdicts };
      await asFailure(() => bodyOf(api.POST('/api/v1/compliance/rescreenings/{id}/pages', { params, body })));
      const { length: concerned } = verdicts.concerned;
      return {
        state,
        concerned: verdicts.concerned.map(({ application_id }) => application_id),
        last,
        is_last,
        page_ms: pageMs({ seen, concerned }, page.parties_per_minute),
      };
    },
  };
}
