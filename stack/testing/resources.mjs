import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAdminUi } from '../build/admin-ui.mjs';
import { buildLock } from '../build/build-all.mjs';
import { buildServer } from '../build/server.mjs';
import { buildWorkflowBundle, workflowBundleFile } from '../build/workflow-bundle.mjs';
import { withFileLock } from '../setup/file-lock.mjs';
import { installPackages } from '../setup/install.mjs';
import { createProgress } from '../setup/progress.mjs';
import { rootDir } from '../setup/root.mjs';

/**
 * What the tests of one run share, started when the first project needs it. Each says where it is by an environment
 * variable, which the processes of jest inherit.
 */

const progress = createProgress();
/** @type {Map<string, Promise<unknown>>} */
const resources = new Map();
/** @type {(() => Promise<void>)[]} */
const stops = [];
/** @type {string | undefined} */
let folder;

const makers = {
  build,
  postgres,
  clickhouse,
  temporal,
  temporalCli,
  testServer,
  workflowBundle,
  adminUi,
  chromium,
};

/** @param {(keyof typeof makers)[]} names */
export async function need(...names) {
  await once('build');
  await Promise.all(names.map(once));
}

export async function stopAll() {
  for (const stop of stops.splice(0).reverse()) await stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
  resources.clear();
}

/** @param {keyof typeof makers} name */
function once(name) {
  const running = resources.get(name) ?? makers[name]();
  resources.set(name, running);
  return running;
}

/** A test file can also be run while another part of the project doesn't compile. */
async function build() {
  await installPackages(progress);
  await withFileLock(buildLock, () => buildServer(progress, { isTolerant: true }));
}

async function workflowBundle() {
  await withFileLock(buildLock, () => buildWorkflowBundle(progress));
  process.env.TEST_WORKFLOW_BUNDLE = workflowBundleFile;
}

async function adminUi() {
  await withFileLock(buildLock, () => buildAdminUi(progress));
}

async function postgres() {
  const { startPostgres } = await compiled('postgres/cluster.js');
  const { postgresUrl } = await compiled('postgres/connect.js');
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = await startPostgres({
    dataDir: join(runFolder(), 'postgres'),
    port,
    password,
    logFile: join(runFolder(), 'postgres.log'),
    // Nothing here is worth a disk sync, and tests make many small databases.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  stops.push(server.stop);
  process.env.TEST_POSTGRES_URL = postgresUrl({ port, password, user: 'postgres', database: 'postgres' });
}

async function clickhouse() {
  const { startClickhouse } = await compiled('clickhouse/start.js');
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = await startClickhouse({
    dataDir: join(runFolder(), 'clickhouse'),
    port,
    user: 'purser',
    password,
    logFile: join(runFolder(), 'clickhouse.log'),
  });
  stops.push(server.stop);
  process.env.TEST_CLICKHOUSE_URL = `http://purser:${password}@127.0.0.1:${port}`;
}

async function temporal() {
  await once('temporalCli');
  const { startTemporal } = await compiled('temporal/server.js');
  const port = await freePort();
  const server = await startTemporal({
    cli: process.env.TEMPORAL_CLI_PATH ?? '',
    port,
    namespace: 'purser',
    logFile: join(runFolder(), 'temporal.log'),
  });
  stops.push(server.stop);
  process.env.TEST_TEMPORAL_ADDRESS = `127.0.0.1:${port}`;
}

async function temporalCli() {
  const { findTemporalCli } = await compiled('temporal/cli.js');
  process.env.TEMPORAL_CLI_PATH = await findTemporalCli(progress);
}

async function testServer() {
  const { findTestServer } = await compiled('temporal/test-server.js');
  const path = await findTestServer(progress);
  if (path) process.env.TEMPORAL_TEST_SERVER_PATH = path;
}

async function chromium() {
  const { findChromium } = await compiled('chromium.js');
  const path = await findChromium(progress);
  if (path) process.env.CHROMIUM_PATH = path;
}

/** @param {string} path below stack/ */
function compiled(path) {
  return import(new URL(`file://${join(rootDir, 'dist', 'stack', path)}`).href);
}

async function freePort() {
  const { freePorts } = await compiled('ports.js');
  const [port] = await freePorts(1);
  return port;
}

/** The system user of Postgres must be able to walk through it. */
function runFolder() {
  folder ??= mkdtempSync(join(tmpdir(), 'purser-test-'));
  chmodSync(folder, 0o711);
  mkdirSync(folder, { recursive: true });
  return folder;
}
