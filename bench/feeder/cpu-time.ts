import { readFileSync } from 'node:fs';
import type { FeederStore } from './store.js';

const ticksPerSecond = 100;

/**
 * Seconds of processor that this process and the sessions of the feeder in Postgres have used; Linux only. On a machine that
 * others use it says what the wall clock cannot.
 */
export async function cpuSeconds({ owner }: Pick<FeederStore, 'owner'>): Promise<number> {
  const { user, system } = process.cpuUsage();
  const { rows } = await owner.raw<{ rows: { pid: number }[] }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'purser_api'",
  );
  return (user + system) / 1e6 + rows.reduce((sum, { pid }) => sum + backendSeconds(pid), 0);
}

function backendSeconds(pid: number): number {
  const [, facts = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = facts.split(' ').slice(11, 13).map(Number);
  return (user + system) / ticksPerSecond;
}
