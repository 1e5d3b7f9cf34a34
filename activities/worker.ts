import { join } from 'node:path';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { ListCode } from '../domain/compliance/lists.js';
import { readConfig } from '../lib/config.js';
import { loadWorkerKeys } from '../lib/crypto/key-files.js';
import { openHealth } from '../lib/health.js';
import { createLog } from '../lib/log.js';
import { createRegistry } from '../lib/metrics.js';
import { webhookRules } from '../lib/net/webhook-address.js';
import { activityLog } from '../lib/temporal/activity-log.js';
import { connectTemporal } from '../lib/temporal/client.js';
import { createDataConverter } from '../lib/temporal/data-converter.js';
import { tracingPlugins } from '../lib/temporal/interceptors.js';
import { queues } from '../lib/temporal/queues.js';
import { sdkLogger } from '../lib/temporal/sdk-log.js';
import { collectSdkMetrics } from '../lib/temporal/sdk-metrics.js';
import { startTracing } from '../lib/tracing.js';
import { openApi, workerIdentity } from './api.js';
import { earlierBundles, keepCurrentBundle, type WorkflowBundle } from './bundles.js';
import { createSandboxProvider } from './clients/sandbox-provider.js';
import { createScreeningLists } from './clients/screening-lists.js';
import { openVenue } from './clients/venue.js';
import { createActivities } from './index.js';
import { listAddresses } from './lists/addresses.js';
import { ensureSchedules, ensureVenueSchedule } from './schedules.js';
import { serveVenues } from './venues-queues.js';
import { createVenueActivities } from './venues.js';
import { deploymentName, hasOpenWorkflows, makeCurrent } from './versions.js';
import { createWebhookSendingActivities } from './webhooks.js';

const config = readConfig();
const version = config.BUILD_ID;
const log = createLog({ service: 'worker', level: config.LOG_LEVEL, version });
const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
const tracing = await startTracing({ endpoint, serviceName: 'worker', version });
const registry = createRegistry(version);
const sdkMetrics = collectSdkMetrics(registry);
const keys = await loadWorkerKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });

// One place stops this process: below, in order.
Runtime.install({
  logger: sdkLogger(log),
  shutdownSignals: [],
  telemetryOptions: { logging: { filter: 'ERROR' }, metrics: { buffer: sdkMetrics.buffer } },
});

const namespace = config.TEMPORAL_NAMESPACE;
const temporal = connectTemporal({
  address: config.TEMPORAL_ADDRESS,
  namespace,
  keys,
  tracing,
});
const client = await temporal.client();
const connection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
const api = openApi(config.PURSER_API_URL, workerIdentity(keys.serviceClients));
const screeningLists = createScreeningLists(api);
// The api may start later than the worker: then the first screening loads them.
void screeningLists.prepare().catch((error) => log.warn({ err: error }, 'screening_lists_not_prepared'));
const addresses = config.SANCTIONS_DOWNLOAD
  ? listAddresses(config.SANCTIONS_URLS)
  : new Map<ListCode, string>();
const activities = createActivities(
  {
    api,
    log,
    identityProvider: createSandboxProvider(temporal.client, queues.core),
    screeningLists,
    sanctionsDir: config.SANCTIONS_DIR ?? null,
    listAddresses: addresses,
    today: () => new Date().toISOString().slice(0, 10),
  },
  { apiUrl: config.PURSER_API_URL, webhookKeys: keys.providerWebhook },
);

const venueActivities = createVenueActivities({ api, open: openVenue });
const webhookActivities = createWebhookSendingActivities({ api }, webhookRules(config));
/** Of all endpoints together; the api bounds those at one of them. */
const webhooksAtOnce = 40;
/** Of one venue, which its own rate bounds further. */
const venueCallsAtOnce = 8;
/** How late a venue is served that was just added. */
const venuesEveryMs = 10_000;

const bundles = join(config.PURSER_HOME, 'bundles');
const current = await keepCurrentBundle(bundles);
const pinned: WorkflowBundle[] = [];
for (const bundle of await earlierBundles(bundles, current)) {
  if (await hasOpenWorkflows(client, bundle)) pinned.push(bundle);
}
const classesOfWork = [
  { taskQueue: queues.core, atOnce: 40, cachedWorkflows: 200 },
  { taskQueue: queues.reports, atOnce: 4, cachedWorkflows: 20 },
] as const;
const workers = await Promise.all(
  [current, ...pinned].flatMap((bundle) => classesOfWork.map((work) => openWorker(bundle, work))),
);
workers.push(await openCallQueue(queues.webhooks, { activities: webhookActivities, atOnce: webhooksAtOnce }));
const running = Promise.all(workers.map((worker) => worker.run()));
let isReady = false;
const health = openHealth(
  { host: config.LISTEN_HOST, port: config.WORKER_HEALTH_PORT },
  {
    isReady: () => workers.every((worker) => worker.getState() === 'RUNNING') && isReady,
    registry,
    metricsToken: keys.metricsToken,
  },
);
const venues = serveVenues({ api, log, open: openVenueQueue, everyMs: venuesEveryMs });
await makeCurrent(client, current, log);
await ensureSchedules(client, {
  folder: config.SANCTIONS_DIR ?? null,
  addresses,
  refreshHours: config.SANCTIONS_REFRESH_HOURS,
});
isReady = true;
log.info({ build_id: current.buildId, pinned: pinned.map((bundle) => bundle.buildId) }, 'worker_ready');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => workers.forEach((worker) => worker.shutdown()));
}
await running;
await venues.stop();
health.close();
sdkMetrics.stop();
await connection.close();
await temporal.close();
await tracing.stop();
process.exit(0);

async function openVenueQueue(venueId: string): Promise<Worker> {
  await ensureVenueSchedule(client, venueId);
  return openCallQueue(queues.venue(venueId), { activities: venueActivities, atOnce: venueCallsAtOnce });
}

/** Activities alone, for workflows of every build: what the world is asked is the same for all of them. */
function openCallQueue(
  taskQueue: string,
  { activities, atOnce }: { activities: object; atOnce: number },
): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    dataConverter: createDataConverter({ keys: keys.payloadCodec, namespace }),
    plugins: [...tracingPlugins(tracing), activityLog(log)],
    maxConcurrentActivityTaskExecutions: atOnce,
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
}

function openWorker(
  bundle: WorkflowBundle,
  { taskQueue, atOnce, cachedWorkflows }: (typeof classesOfWork)[number],
): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundle.codePath },
    activities,
    dataConverter: createDataConverter({ keys: keys.payloadCodec, namespace }),
    plugins: [...tracingPlugins(tracing), activityLog(log)],
    workerDeploymentOptions: {
      useWorkerVersioning: true,
      version: { deploymentName, buildId: bundle.buildId },
      defaultVersioningBehavior: 'PINNED',
    },
    maxCachedWorkflows: cachedWorkflows,
    workflowTaskPollerBehavior: { type: 'autoscaling' },
    activityTaskPollerBehavior: { type: 'autoscaling' },
    maxConcurrentActivityTaskExecutions: atOnce,
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
}
