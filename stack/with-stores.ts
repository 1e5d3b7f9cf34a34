import { environmentOf } from './environment.js';
import { isHome, openHome, readJson } from './home.js';
import { freePorts, portsAt } from './ports.js';
import type { Ports } from './ports.js';
import { readSecrets } from './secrets.js';
import { Failure } from './setup/failure.mjs';
import { claimInstance, findInstance, releaseInstance } from './setup/instance-file.mjs';
import type { Progress } from './setup/progress.mjs';
import { startInstanceClickhouse, startInstancePostgres } from './stores.js';

export interface WithStoresOptions {
  homeDir: string;
  /** Named to others who want the same home meanwhile. */
  purpose: string;
  progress: Progress;
  /** Whether Postgres and ClickHouse are started for the duration when the instance doesn't run. */
  startsStores: boolean;
}

/** Runs the work with the environment of the instance of a home. */
export async function withStores<T>(
  options: WithStoresOptions,
  work: (environment: Record<string, string>) => Promise<T>,
): Promise<T> {
  const { homeDir, startsStores } = options;
  if (findInstance(homeDir)) return work(readEnvironment(homeDir));
  if (!startsStores) return work(isHome(homeDir) ? { PURSER_HOME: homeDir } : {});
  return withOwnStores(options, work);
}

function readEnvironment(homeDir: string): Record<string, string> {
  const kept = readJson(openHome(homeDir).environmentFile);
  if (typeof kept !== 'object' || kept === null)
    throw new Failure(`The instance of ${homeDir} is not ready yet: wait for it.`);
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]));
}

async function withOwnStores<T>(
  { homeDir, purpose, progress }: WithStoresOptions,
  work: (environment: Record<string, string>) => Promise<T>,
): Promise<T> {
  const home = openHome(homeDir);
  const holder = claimInstance(homeDir, { purpose, portOffset: 0 });
  if (holder)
    throw new Failure(`"${holder.purpose}" (process ${holder.pid}) is using ${homeDir}: wait for it.`);
  const secrets = readSecrets(home.secretsFile);
  const ports = await storePorts();
  const stores = { home, ports, secrets };
  try {
    const servers = await progress.step('Starting Postgres and ClickHouse for this command', () =>
      Promise.all([startInstancePostgres(stores), startInstanceClickhouse(stores)]),
    );
    try {
      return await work(environmentOf(home, ports, secrets));
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  } finally {
    releaseInstance(homeDir);
  }
}

/** Others may have an instance on the usual ports. */
async function storePorts(): Promise<Ports> {
  const [postgres = 0, clickhouse = 0] = await freePorts(2);
  return { ...portsAt(0), postgres, clickhouse };
}
