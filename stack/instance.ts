import { environmentOf } from './environment.js';
import { openHome, readJson, resetHome } from './home.js';
import { parsePortOffset, portsAt } from './ports.js';
import { readSecrets } from './secrets.js';
import { supervise } from './supervisor.js';
import { claimInstance, findInstance, releaseInstance } from './setup/instance-file.mjs';
import type { Instance } from './setup/instance-file.mjs';
import type { Progress } from './setup/progress.mjs';
import { alignColumns } from './table.js';

export interface InstanceOptions {
  homeDir: string;
  /** As typed; undefined means none. */
  portOffset: string | undefined;
  isReset: boolean;
  /** Whether a new demonstration has clients whose applications are under way. */
  hasClients: boolean;
  progress: Progress;
  /** Where the compiled entry files of our processes are, when not in dist/. */
  entriesDir?: string;
}

/** Runs everything of one home until it is told to stop. Answers the exit code. */
export async function runInstance({
  homeDir,
  portOffset,
  isReset,
  hasClients,
  progress,
  entriesDir,
}: InstanceOptions): Promise<number> {
  const offset = parsePortOffset(portOffset ?? '0');
  if (isReset && !findInstance(homeDir)) resetHome(homeDir);
  const running = findInstance(homeDir);
  if (running) return sayItRuns(homeDir, running);
  const home = openHome(homeDir);
  const holder = claimInstance(homeDir, { purpose: 'npm start', portOffset: offset });
  if (holder) return sayItRuns(homeDir, holder);
  try {
    const ports = portsAt(offset);
    const secrets = readSecrets(home.secretsFile);
    const environment = environmentOf(home, ports, secrets);
    return await supervise({ home, ports, secrets, environment, hasClients, progress, entriesDir });
  } finally {
    releaseInstance(homeDir);
  }
}

function sayItRuns(homeDir: string, { pid, purpose }: Instance): number {
  const ready = readJson(openHome(homeDir).readyFile);
  const urls =
    typeof ready === 'object' && ready !== null && 'urls' in ready ? Object.entries(ready.urls ?? {}) : [];
  const shown = urls.filter(([name]) => name === 'adminUi' || name === 'api' || name === 'temporalUi');
  process.stdout.write(
    shown.length > 0
      ? `It is already up in ${homeDir} (process ${pid}):\n${alignColumns(shown.map(([name, url]) => [name, String(url)]))}\n`
      : `"${purpose}" (process ${pid}) is using ${homeDir} and is not ready yet: wait for it, or run "npm stop -- --home ${homeDir}".\n`,
  );
  return shown.length > 0 ? 0 : 1;
}
