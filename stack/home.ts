import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, postgresUser, systemDir } from './postgres/account.js';
import { Failure } from './setup/failure.mjs';

/** The folder that holds everything of one instance. */
export interface Home {
  dir: string;
  postgresDir: string;
  clickhouseDir: string;
  temporalFile: string;
  engineDir: string;
  keysDir: string;
  objectsDir: string;
  auditDir: string;
  readyFile: string;
  environmentFile: string;
  processesFile: string;
  secretsFile: string;
  demoUsersFile: string;
  demoKeysFile: string;
  /** Written when the demonstration's clients have applied. */
  demoClientsFile: string;
  logFile: (name: string) => string;
}

const marker = 'purser-home.json';
/** All that is ever written into a home beside its marker; nothing else is removed from it. */
const folders = [
  'audit',
  'bundles',
  'clickhouse',
  'engine',
  'keys',
  'logs',
  'objects',
  'postgres',
  'postgres.new',
  'temporal',
];
const files = [
  'demo-cast.json',
  'demo-clients.json',
  'demo-keys.json',
  'demo-users.json',
  'env.json',
  'processes.json',
  'ready.json',
  'secrets.json',
  'supervisor.json',
];

/** The engine has sockets in its home, whose whole paths have room for 103 bytes. */
const maxHomeBytes = 73;

/** Opens a home, making it if it is new. A folder with other things in it, or with too long a path, is refused. */
export function openHome(dir: string): Home {
  if (Buffer.byteLength(dir) > maxHomeBytes)
    throw new Failure(
      `The path ${dir} is too long for the engine's sockets: choose one of at most ${maxHomeBytes} letters as --home.`,
    );
  if (!isHome(dir)) create(dir);
  const inside = (...path: string[]) => join(dir, ...path);
  mkdirSync(inside('temporal'), { recursive: true, mode: 0o700 });
  return {
    dir,
    postgresDir: placeForPostgres(dir),
    clickhouseDir: inside('clickhouse'),
    temporalFile: inside('temporal', 'temporal.db'),
    engineDir: inside('engine'),
    keysDir: inside('keys'),
    objectsDir: inside('objects'),
    auditDir: inside('audit'),
    readyFile: inside('ready.json'),
    environmentFile: inside('env.json'),
    processesFile: inside('processes.json'),
    secretsFile: inside('secrets.json'),
    demoUsersFile: inside('demo-users.json'),
    demoKeysFile: inside('demo-keys.json'),
    demoClientsFile: inside('demo-clients.json'),
    logFile: (name) => inside('logs', `${name}.log`),
  };
}

export function isHome(dir: string): boolean {
  return existsSync(join(dir, marker));
}

/** Removes what we have written into a home, and nothing else. */
export function resetHome(dir: string): void {
  if (!existsSync(dir)) return;
  if (!isHome(dir)) {
    if (readdirSync(dir).length === 0) return;
    throw new Failure(`${dir} is not a home of Purser, so nothing in it was removed: choose another --home.`);
  }
  const outside = placeForPostgres(dir);
  if (!outside.startsWith(dir)) rmSync(outside, { recursive: true, force: true });
  for (const name of [...folders, ...files]) rmSync(join(dir, name), { recursive: true, force: true });
}

function create(dir: string): void {
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new Failure(`${dir} holds other things: choose a new or an empty folder as --home.`);
  }
  mkdirSync(dir, { recursive: true });
  // As root, Postgres runs as another user, who must be able to walk through.
  chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
  writeFileSync(join(dir, marker), `${JSON.stringify({ version: 1 })}\n`);
}

/** In the home; for root below a closed folder, such as /root, at a place that the user "postgres" can reach. */
function placeForPostgres(dir: string): string {
  if (canReach(postgresUser(), dir)) return join(dir, 'postgres');
  const name = createHash('sha256').update(dir).digest('hex').slice(0, 16);
  return join(systemDir, 'homes', name, 'postgres');
}

/** Reads a JSON file of the home; undefined when it isn't there. */
export function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
