import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireDiskSpace } from '../setup/disk.mjs';
import { Failure } from '../setup/failure.mjs';
import { withFileLock } from '../setup/file-lock.mjs';
import type { Progress } from '../setup/progress.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { cacheDir } from '../cache.js';
import { findProgram } from '../find-program.js';
import { downloadServer } from './download.js';
import { runsAndIsRecent } from './version.js';

/** The newest that Go can build from its module alone: later ones replace a module that the proxy doesn't serve. */
const cliVersion = '1.5.1';
const goModule = `github.com/temporalio/cli/cmd/temporal@v${cliVersion}`;
const buildGib = 4;

/** The `temporal` program: from PATH, else from our cache, else downloaded, else built with Go. */
export async function findTemporalCli(progress: Progress, download = downloadServer): Promise<string> {
  const installed = findProgram('temporal');
  if (installed && (await runsAndIsRecent(installed))) return installed;
  const cached = join(cacheDir(), `temporal-${cliVersion}`);
  if (existsSync(cached)) return cached;
  const onWait = (pid: number) =>
    progress.note(`Waiting for process ${pid}, which fetches the Temporal server.`);
  await withFileLock(`${cached}.lock`, () => obtain(cached, progress, download), onWait);
  return cached;
}

async function obtain(target: string, progress: Progress, download: typeof downloadServer): Promise<void> {
  if (existsSync(target)) return;
  const isDownloaded = await progress.step('Looking for a Temporal server to download', () =>
    download({ kind: 'dev-server', version: `v${cliVersion}`, target }),
  );
  if (isDownloaded) return;
  const go = findProgram('go');
  if (!go) throw new Failure(howToHelp);
  requireDiskSpace(cacheDir(), buildGib, 'build the Temporal server');
  await progress.step('Building the Temporal server with Go (about 5 minutes, once)', (tell) =>
    buildWithGo(go, target, tell),
  );
}

const howToHelp =
  'The Temporal server could not be downloaded and Go is not installed to build it: install the Temporal CLI (https://temporal.io/setup/install-temporal-cli) or Go 1.24 or newer, and start again.';

async function buildWithGo(go: string, target: string, tell: (detail: string) => void): Promise<void> {
  const folder = `${target}.build-${process.pid}`;
  const logFile = join(cacheDir(), 'temporal-build.log');
  const env = { ...process.env, GOBIN: folder };
  const counts = { modules: 0, packages: 0 };
  const onLine = (line: string) => {
    const isModule = line.startsWith('go: downloading');
    counts[isModule ? 'modules' : 'packages'] += 1;
    tell(`${counts.modules} modules, ${counts.packages} packages`);
  };
  try {
    const args = ['install', '-v', '-ldflags', '-s -w', goModule];
    const { code, output } = await runCommand(go, args, { env, logFile, onLine, isGuarded: true });
    if (code !== 0) throw new Failure(`${explain(output)} The whole output is in ${logFile}.`);
    renameSync(join(folder, 'temporal'), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function explain(output: string): string {
  if (/no space left/i.test(output))
    return 'The disk filled up while Go built the Temporal server: free 4 GB and start again.';
  if (/dial tcp|no such host|i\/o timeout|connection refused/.test(output)) {
    return 'The Go module proxy does not answer, so the Temporal server cannot be built: check the network (GOPROXY) and start again.';
  }
  const lines = output.trim().split('\n').slice(-3).join('\n');
  return `Go could not build the Temporal server:\n${lines}\nInstall the Temporal CLI by hand (https://temporal.io/setup/install-temporal-cli) and start again.`;
}
