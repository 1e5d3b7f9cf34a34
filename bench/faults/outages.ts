import { openHome, readJson } from '../../stack/home.js';
import { until } from '../../stack/processes/until.js';
import { readReady } from '../journey/desk.js';
import type { TradingVictim } from './orders/kills.js';

const patienceMs = 120_000;
const pollMs = 50;
const answerMs = 5_000;

/**
 * Kills a process of the instance with SIGKILL and gives the milliseconds until it answers well again: started anew by
 * the supervisor, and healthy to whoever asks it or the api about it. Throws when it stays away.
 */
export async function killAndWait(homeDir: string, victim: TradingVictim): Promise<number> {
  const healthUrl = healthUrlOf(homeDir, victim);
  const pid = await killOne(homeDir, victim);
  const killedAt = performance.now();
  const isBack = async () => {
    const current = await pidOf(homeDir, victim);
    return current !== undefined && current !== pid && answersWell(healthUrl, victim);
  };
  if (!(await until(isBack, patienceMs, pollMs)))
    throw new Error(`${victim} did not come back within ${patienceMs} ms`);
  return performance.now() - killedAt;
}

/** Of a process that has just ended by itself, and will be started anew, there is nothing to kill yet. */
async function killOne(homeDir: string, victim: TradingVictim): Promise<number> {
  const struck: { pid?: number } = {};
  const strike = async () => {
    const pid = await pidOf(homeDir, victim);
    if (pid === undefined) return false;
    process.kill(pid, 'SIGKILL');
    struck.pid = pid;
    return true;
  };
  await until(strike, patienceMs, pollMs);
  if (struck.pid === undefined) throw new Error(`${victim} does not run`);
  return struck.pid;
}

async function pidOf(homeDir: string, victim: TradingVictim): Promise<number | undefined> {
  return (await readReady(homeDir)).pids?.[victim];
}

/** Variables of the processes of ours that say themselves how they are; of the others the api says it. */
const ownHealthPorts = new Map<TradingVictim, string>([
  ['engine', 'ENGINE_HEALTH_PORT'],
  ['follower', 'FOLLOWER_HEALTH_PORT'],
  ['feeder', 'FEEDER_HEALTH_PORT'],
  ['worker', 'WORKER_HEALTH_PORT'],
]);

function healthUrlOf(homeDir: string, victim: TradingVictim): string {
  const environment = readJson(openHome(homeDir).environmentFile);
  const told =
    typeof environment === 'object' && environment !== null
      ? new Map<string, unknown>(Object.entries(environment))
      : new Map<string, unknown>();
  const port = ownHealthPorts.get(victim) ?? 'PURSER_API_PORT';
  return `http://127.0.0.1:${String(told.get(port))}/health/ready`;
}

/** A store is well when the api says so: that is what a client notices. */
async function answersWell(url: string, victim: TradingVictim): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(answerMs) });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return false;
  return victim === 'temporal' || victim === 'postgres' || victim === 'clickhouse'
    ? isOk(body, victim)
    : true;
}

function isOk(body: unknown, victim: TradingVictim): boolean {
  const checks = fieldOf(body, 'checks');
  return fieldOf(fieldOf(checks, victim), 'ok') === true;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
