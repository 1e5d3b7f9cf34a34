/**
 * Screens everybody under care again, page by page in the order of their ids: by what changed in a version of a list, or by
 * every entry. Whoever is not concerned keeps their screening, which is carried to the lists in force; the others' own
 * procedures are told and compare them. People see how far it is, pause it and let it go on; it keeps to a pace.
 */
import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  getExternalWorkflowHandle,
  log,
  proxyActivities,
  setHandler,
  sleep,
  uuid4,
} from '@temporalio/workflow';
import type { RescreeningActivities } from '../../activities/compliance-rescreening.js';
import type { RescreeningInput } from '../../domain/compliance/rescreening.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { longJob, recordWrite } from '../../lib/temporal/activity-profiles.js';
import { listChanged, screeningRequested } from '../onboarding/messages.js';

const { beginRescreening } = proxyActivities<RescreeningActivities>(recordWrite);
const { rescreenPage } = proxyActivities<RescreeningActivities>(longJob);

/** A person paused the run, let it go on or stopped it; the book of record says which. */
export const rescreeningMoved = defineSignal('rescreeningMoved');
export const getRescreeningProgress = defineQuery<RescreeningProgress>('getRescreeningProgress');

export interface RescreeningProgress {
  run_id: string;
  after: string | null;
  told: number;
  is_paused: boolean;
}

/** The run of the clock has no id yet. */
export type RescreenPartiesInput = Omit<RescreeningInput, 'run_id'> & {
  run_id: string | null;
  told: number;
};

const pagesPerRun = 50;

export async function rescreenParties(input: RescreenPartiesInput): Promise<{ told: number }> {
  const run = { ...input, run_id: input.run_id ?? uuid4() };
  let moves = 0;
  let isPaused = false;
  setHandler(rescreeningMoved, () => void (moves += 1));
  setHandler(getRescreeningProgress, () => {
    const { run_id, after, told } = run;
    return { run_id, after, told, is_paused: isPaused };
  });
  if (run.after === null) await beginRescreening(run);
  for (let page = 0; page < pagesPerRun; page += 1) {
    const [begun, movesBefore] = [Date.now(), moves];
    const { state, concerned, last, is_last, page_ms } = await rescreenPage(run);
    if (state === 'done' || state === 'stopped') return { told: run.told };
    isPaused = state === 'paused';
    // A move that came while the page was asked for may be the one that ends the pause.
    if (isPaused) await condition(() => moves > movesBefore);
    isPaused = false;
    for (const id of concerned) await tell(id, run);
    run.told += concerned.length;
    if (is_last) return { told: run.told };
    run.after = last;
    const restMs = page_ms - (Date.now() - begun);
    if (restMs > 0) await sleep(restMs);
  }
  return continueAsNew<typeof rescreenParties>(run);
}

async function tell(applicationId: string, { run_id, list_version_id }: RescreeningInput): Promise<void> {
  const client = getExternalWorkflowHandle(onboardingWorkflowId(applicationId));
  const told = list_version_id
    ? client.signal(listChanged, { event_id: `list-changed/${list_version_id}`, list_version_id })
    : client.signal(screeningRequested, { event_id: `rescreening/${run_id}` });
  // A client who left between the page and the signal needs no screening.
  await told.catch((error) => log.info('client_not_told', { applicationId, error: String(error) }));
}
