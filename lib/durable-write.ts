import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files end in this until they are whole; whoever lists a folder skips them. */
export const unfinishedSuffix = '.unfinished';

/**
 * Writes a file so that a crash at any moment leaves the old content or the new one, never a part of it:
 * temporary file, fsync, rename, fsync of the folder. The folder must exist; the file's mode is 0600.
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await throughUnfinished(path, bytes, (unfinished) => rename(unfinished, path));
}

/** As `writeDurably`, but keeps a file that is there already and then answers false. */
export async function createDurably(path: string, bytes: Uint8Array): Promise<boolean> {
  return throughUnfinished(path, bytes, async (unfinished) => {
    try {
      await link(unfinished, path);
      return true;
    } catch (error) {
      if (hasErrorCode(error, 'EEXIST')) return false;
      throw error;
    }
  });
}

/** True for an error of Node's with this `code`, such as ENOENT. */
export function hasErrorCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

async function throughUnfinished<T>(
  path: string,
  bytes: Uint8Array,
  publish: (unfinished: string) => Promise<T>,
): Promise<T> {
  const unfinished = join(
    dirname(path),
    `.${basename(path)}.${randomBytes(8).toString('hex')}${unfinishedSuffix}`,
  );
  try {
    await writeAndSync(unfinished, bytes);
    const result = await publish(unfinished);
    await syncFolder(dirname(path));
    return result;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes new and removed names in a folder durable: without it a crash may undo them. Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
