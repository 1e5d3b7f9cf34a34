import { lastLines } from '../processes/log-file.js';
import type { ManagedProcess } from '../processes/managed.js';
import { spawnGuarded } from '../processes/spawn-guarded.js';
import { until } from '../processes/until.js';
import { freePorts } from '../ports.js';
import { Failure } from '../setup/failure.mjs';

export interface TemporalOptions {
  cli: string;
  port: number;
  /** Without it there is no UI. */
  ui?: { port: number; publicPath: string; codecUrl: string };
  namespace: string;
  /** Without it everything is kept in memory. */
  databaseFile?: string;
  logFile: string;
}

const startMs = 60_000;
const stopWaitMs = 10_000;

/** What lists and filters in the Temporal UI can ask for; no personal data belongs in them. */
export const searchAttributes = [
  'PurserNoun',
  'PurserState',
  'PurserAccount',
  'PurserCountry',
  'PurserPriority',
];

/**
 * The first two: a development server has one shard, and its default of 20 polls a second would make every step of a
 * workflow wait for the next 50 ms tick. The last: it must not ask the world for newer versions.
 */
const dynamicConfig = [
  'history.transferProcessorMaxPollRPS=2000',
  'history.timerProcessorMaxPollRPS=2000',
  'frontend.enableServerVersionCheck=false',
];

/** Starts Temporal's development server and waits until the namespace is there. */
export async function startTemporal(options: TemporalOptions): Promise<ManagedProcess> {
  const [httpPort = 0, metricsPort = 0] = await freePorts(2);
  const server = spawnGuarded({
    name: 'temporal',
    command: options.cli,
    args: [...serverArgs(options), '--http-port', String(httpPort), '--metrics-port', String(metricsPort)],
    // Fewer collections of a small heap: a tenth more throughput for some tens of megabytes.
    env: { GOGC: '400', DO_NOT_TRACK: '1' },
    stopSignals: ['SIGTERM', 'SIGKILL'],
    stopWaitMs,
    logFile: options.logFile,
  });
  let hasExited = false;
  void server.exited.then(() => (hasExited = true));
  const hasNamespace = () => answers(`http://127.0.0.1:${httpPort}/api/v1/namespaces/${options.namespace}`);
  const isUp = await until(async () => hasExited || hasNamespace(), startMs);
  if (isUp && !hasExited) return server;
  await server.stop();
  throw new Failure(
    `Temporal did not start. The end of ${options.logFile}:\n${lastLines(options.logFile, 10)}`,
  );
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  return response.ok;
}

function serverArgs({ port, ui, namespace, databaseFile }: TemporalOptions): string[] {
  const uiArgs = ui
    ? ['--ui-port', String(ui.port), '--ui-public-path', ui.publicPath, '--ui-codec-endpoint', ui.codecUrl]
    : ['--headless'];
  // Write-ahead log and fewer syncs: two to three times the workflows a second.
  const fileArgs = databaseFile
    ? [
        '--db-filename',
        databaseFile,
        '--sqlite-pragma',
        'journal_mode=wal',
        '--sqlite-pragma',
        'synchronous=1',
      ]
    : [];
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
    ...['--log-level', 'error', '--disable-config-file', '--disable-config-env'],
    ...uiArgs,
    ...fileArgs,
    ...searchAttributes.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ...dynamicConfig.flatMap((setting) => ['--dynamic-config-value', setting]),
  ];
}
