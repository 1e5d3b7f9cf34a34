import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../setup/failure.mjs';

/** The system user that Postgres runs as; Postgres refuses to run as root. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** Where root keeps what the user "postgres" must reach when the project's own folders are closed to it. */
export const systemDir = '/var/lib/purser';
const userName = 'postgres';
const othersMayPass = 0o001;

/** Undefined when we aren't root: then Postgres runs as ourselves. */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

/** Whether that user can walk to a folder: every folder above must let others pass. */
export function canReach(user: SystemUser | undefined, folder: string): boolean {
  if (!user) return true;
  const parent = dirname(folder);
  return (!existsSync(folder) || mayPass(user, folder)) && (parent === folder || canReach(user, parent));
}

/** The folder itself when the user can reach it, else a copy under /var/lib/purser made once. */
export function reachableCopy(user: SystemUser | undefined, folder: string, copyName: string): string {
  if (canReach(user, folder)) return folder;
  const copy = join(systemDir, copyName);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(systemDir, { recursive: true, mode: 0o755 });
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  if (existsSync(copy)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, copy);
  return copy;
}

function mayPass(user: SystemUser, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & othersMayPass) !== 0;
}

function lookUp(): SystemUser | undefined {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

function idOf(flag: string): number {
  return Number(
    execFileSync('id', [flag, userName], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

function create(): SystemUser {
  try {
    execFileSync('groupadd', ['--force', '--system', userName], { stdio: 'ignore' });
    execFileSync(
      'useradd',
      ['--system', '--gid', userName, '--no-create-home', '--home-dir', systemDir, userName],
      { stdio: 'ignore' },
    );
  } catch {
    throw new Failure(
      'Postgres does not run as root and no user for it could be made: create a system user "postgres", or start as an ordinary user.',
    );
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}
