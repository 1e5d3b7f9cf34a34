import { readJson } from './home.js';
import type { Home } from './home.js';
import { until } from './processes/until.js';
import { writePrivateJson } from './private-file.js';
import { identify, isAlive } from './setup/process-identity.mjs';
import type { ProcessIdentity } from './setup/process-identity.mjs';
import type { Progress } from './setup/progress.mjs';

/** Children of a supervisor that was killed end by themselves within this time. */
const patienceMs = 20_000;

/** Writes down who runs, so that a next start finds what a killed one has left. */
export function recordProcesses(home: Home, pids: Record<string, number | undefined>): void {
  const identities = Object.values(pids).flatMap((pid) => (pid ? [identify(pid)] : []));
  writePrivateJson(home.processesFile, identities);
}

/** Waits for what a killed run left behind, then ends what is still there. */
export async function endLeftovers(home: Home, progress: Progress): Promise<void> {
  const alive = () => readIdentities(home).filter(isAlive);
  if (alive().length === 0) return;
  await progress.step('Waiting for the processes of a run that was killed', async () => {
    await until(async () => alive().length === 0, patienceMs);
    for (const { pid } of alive()) process.kill(pid, 'SIGKILL');
    await until(async () => alive().length === 0, patienceMs);
  });
}

function readIdentities(home: Home): ProcessIdentity[] {
  const kept = readJson(home.processesFile);
  return Array.isArray(kept) ? kept.filter(isIdentity) : [];
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return typeof value === 'object' && value !== null && 'pid' in value && 'started' in value;
}
