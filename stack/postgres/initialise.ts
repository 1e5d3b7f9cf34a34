import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Failure } from '../setup/failure.mjs';
import type { SystemUser } from './account.js';
import { canReach } from './account.js';
import type { PostgresBinaries } from './binaries.js';

export interface NewCluster {
  dataDir: string;
  password: string;
  user: SystemUser | undefined;
  binaries: PostgresBinaries;
}

const supportedMajor = '18';

/** Makes the data folder. It appears whole or not at all, so that a start that was killed can simply be repeated. */
export async function initialise(cluster: NewCluster): Promise<void> {
  const { dataDir, user } = cluster;
  if (existsSync(join(dataDir, 'PG_VERSION'))) return requireSameMajor(dataDir);
  const unfinished = `${dataDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(unfinished), { recursive: true, mode: 0o711 });
  mkdirSync(unfinished, { mode: 0o700 });
  if (!canReach(user, dirname(unfinished))) {
    throw new Failure(
      `The system user "postgres" cannot reach ${dirname(unfinished)}: choose a --home whose parent folders are open to others.`,
    );
  }
  if (user) chownSync(unfinished, user.uid, user.gid);
  await runInitdb(cluster, unfinished);
  renameSync(unfinished, dataDir);
}

async function runInitdb({ password, user, binaries }: NewCluster, folder: string): Promise<void> {
  const secretDir = mkdtempSync(join(tmpdir(), 'purser-initdb-'));
  const passwordFile = join(secretDir, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) [secretDir, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));
  chmodSync(secretDir, 0o700);
  const args = [
    `--pgdata=${folder}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  try {
    await promisify(execFile)(binaries.initdb, args, { ...user, cwd: '/' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    if (/No space left/.test(reason)) throw new Failure('The disk is full: free some space and start again.');
    throw new Failure(`Postgres could not make its data folder: ${reason}`);
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
}

function requireSameMajor(dataDir: string): void {
  const major = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (major === supportedMajor) return;
  throw new Failure(
    `${dataDir} was made by Postgres ${major} and this is Postgres ${supportedMajor}: restore a dump into a new --home, or begin anew with "npm start -- --reset".`,
  );
}
