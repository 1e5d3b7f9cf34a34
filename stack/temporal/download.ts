import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../cache.js';
import { runCommand } from '../setup/run-command.mjs';
import { rootDir } from '../setup/root.mjs';

export interface Download {
  kind: 'dev-server' | 'time-skipping';
  /** A release such as "v1.5.1", or "default" for the one that fits the SDK. */
  version: string;
  target: string;
}

const downloadScript = join(rootDir, 'stack', 'setup', 'download-temporal.mjs');
const downloadMs = 5 * 60_000;

/**
 * Lets the SDK download a server program, in a process of its own because the SDK also starts what it has downloaded.
 * @returns whether the network gave it
 */
export async function downloadServer({ kind, version, target }: Download): Promise<boolean> {
  mkdirSync(cacheDir(), { recursive: true });
  const folder = mkdtempSync(join(cacheDir(), 'download-'));
  try {
    const args = [downloadScript, kind, version, folder];
    await runCommand(process.execPath, args, { cwd: rootDir, timeoutMs: downloadMs, isGuarded: true });
    const program = readdirSync(folder).find((name) => !name.endsWith('.downloading'));
    if (program) renameSync(join(folder, program), target);
    return Boolean(program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
