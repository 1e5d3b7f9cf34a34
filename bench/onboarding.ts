import { startBeside } from '../stack/start-beside.js';
import { onboardingWorkflowId } from '../domain/onboarding/rules.js';
import { figure, type Bench, type BenchOptions, type Figures } from './bench.js';
import { openEmptyWorkflows } from './empty-workflows.js';
import { configOf, openStores } from './faults/stores.js';
import { openDesk, readReady } from './journey/desk.js';
import { median } from './latency.js';
import { measureRequests } from './onboarding-requests.js';
import { measureJourneys, prepareClients } from './onboarding-journeys.js';

/** How a client becomes a client: end to end, and the three requests that people wait for most. */
export const onboarding: Bench = {
  name: 'onboarding',
  title:
    'Onboardings a second beside empty workflows; sign-in, saving the form and the case page beside an empty route',
  run: runOnboarding,
};

/** Two at least in each lane, so that every lane is busy to the end; the median of the rounds counts. */
const rounds = 3;
const perRound = 6;
const sideBySide = 3;
const warmUp = 2;

async function runOnboarding({ homeDir, progress }: BenchOptions): Promise<Figures> {
  // The clients of the bench come from different addresses, as people do.
  const instance = await startBeside({ homeDir, progress, environment: { TRUSTED_PROXIES: '1' } });
  try {
    return {
      ...(await throughput(instance.homeDir, progress)),
      ...(await requests(instance.homeDir, progress)),
    };
  } finally {
    await progress.step('Stopping the instance', instance.stop);
  }
}

async function requests(homeDir: string, progress: BenchOptions['progress']): Promise<Figures> {
  return progress.step('Measuring sign-in, form and case page', async () =>
    measureRequests(await readReady(homeDir)),
  );
}

async function throughput(homeDir: string, progress: BenchOptions['progress']): Promise<Figures> {
  const ready = await readReady(homeDir);
  const desk = await openDesk(ready, `bench-${Date.now()}`);
  const each = warmUp + rounds * perRound;
  const clients = await progress.step('Registering clients', () =>
    prepareClients({ ready, desk, count: 2 * each }),
  );
  const stores = await openStores(homeDir);
  const empty = await openEmptyWorkflows(stores.temporal, configOf(homeDir));
  const rule: number[] = [];
  const people: number[] = [];
  const bare: number[] = [];
  const usage = process.cpuUsage();
  const beganAt = performance.now();
  let activities = 0;
  const measure = { sideBySide, desk };
  await progress.step(
    `Onboarding, ${rounds} rounds of ${perRound} after ${warmUp} to warm up`,
    async (tell) => {
      const first = await measureJourneys({ ...measure, by: 'rule', clients: clients.splice(0, warmUp) });
      await measureJourneys({ ...measure, by: 'people', clients: clients.splice(0, warmUp) });
      activities = await activitiesOf(stores.temporal, first.applicationIds[0] ?? '');
      await empty.measure({ count: warmUp, activities, sideBySide });
      for (let round = 1; round <= rounds; round += 1) {
        tell(`round ${round}`);
        rule.push(
          (await measureJourneys({ ...measure, by: 'rule', clients: clients.splice(0, perRound) })).perSecond,
        );
        people.push(
          (await measureJourneys({ ...measure, by: 'people', clients: clients.splice(0, perRound) }))
            .perSecond,
        );
        bare.push(await empty.measure({ count: perRound * 4, activities, sideBySide }));
      }
    },
  );
  const { user, system } = process.cpuUsage(usage);
  const generatorShare = (user + system) / 1000 / (performance.now() - beganAt);
  await empty.close();
  await stores.close();
  return {
    onboardings_by_rule: figure(median(rule), '1/s', { least: 0.3 }),
    onboardings_by_two_people: figure(median(people), '1/s', { least: 0.25 }),
    empty_workflows: figure(median(bare), '1/s'),
    activities_each: figure(activities, 'activities', { least: 1 }),
    by_rule_of_empty: figure((100 * median(rule)) / median(bare), '%'),
    generator: figure(100 * generatorShare, '% of a core'),
    warm_up: figure(warmUp, 'journeys of each kind'),
  };
}

/** How many activities the history of an onboarding that has come to its end of the beginning holds. */
async function activitiesOf(
  temporal: Awaited<ReturnType<typeof openStores>>['temporal'],
  applicationId: string,
): Promise<number> {
  const { events } = await temporal.workflow.getHandle(onboardingWorkflowId(applicationId)).fetchHistory();
  return (events ?? []).filter((event) => event.activityTaskScheduledEventAttributes).length;
}
