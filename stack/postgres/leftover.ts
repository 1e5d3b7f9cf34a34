import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, identify, isAlive } from '../setup/process-identity.mjs';
import { until } from '../processes/until.js';

const waitMs = 15_000;
const stopSignals = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const;

/**
 * Stops a Postgres that a killed run has left on this data folder. A pid file whose process is something else by now is
 * removed, because Postgres would take that process for itself.
 */
export async function stopLeftover(dataDir: string): Promise<boolean> {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const leftover = identify(Number(readFileSync(pidFile, 'utf8').split('\n')[0]));
  const isPostgres = isAlive(leftover) && commandOf(leftover.pid).includes(`postgres -D ${dataDir}`);
  if (!isPostgres) {
    rmSync(pidFile, { force: true });
    return false;
  }
  for (const signal of stopSignals) {
    if (!isAlive(leftover)) break;
    process.kill(leftover.pid, signal);
    await until(async () => !isAlive(leftover), waitMs);
  }
  return true;
}
