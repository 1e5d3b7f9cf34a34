import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { commandOf } from './setup/process-identity.mjs';

const shownCommandChars = 80;
const listenState = '0A';

/** Who listens on a port: "node api/server.js (process 123)", or "another process" when the system doesn't tell. */
export async function describePortHolder(port: number): Promise<string> {
  const pid = process.platform === 'linux' ? await holderFromProc(port) : await holderFromLsof(port);
  if (!pid) return 'another process';
  return `"${commandOf(pid).slice(0, shownCommandChars)}" (process ${pid})`;
}

async function holderFromProc(port: number): Promise<number | undefined> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const inode = tables
    .flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)))
    .find((fields) => fields[1]?.endsWith(wanted) && fields[3] === listenState)?.[9];
  return inode ? holderOfSocket(`socket:[${inode}]`) : undefined;
}

async function holderOfSocket(socket: string): Promise<number | undefined> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    const links = await Promise.all(
      descriptors.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')),
    );
    if (links.includes(socket)) return Number(pid);
  }
  return undefined;
}

async function holderFromLsof(port: number): Promise<number | undefined> {
  const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'];
  const { stdout } = await promisify(execFile)('lsof', args).catch(() => ({ stdout: '' }));
  return Number(stdout.split('\n')[0]) || undefined;
}
