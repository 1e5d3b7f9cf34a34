import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist']);

/**
 * A hash over names and contents of files and folders; what doesn't exist counts as absent.
 * @param {string} base the folder that the paths are relative to
 * @param {string[]} paths files or folders
 * @param {(path: string) => boolean} [wanted] which files of the folders count
 * @returns {string} hexadecimal SHA-256
 */
export function hashTree(base, paths, wanted = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((start) => listFiles(base, start)).filter(wanted)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(base, path)));
  }
  return hash.digest('hex');
}

/** @param {string} base @param {string} path @returns {string[]} paths of files relative to base, sorted */
export function listFiles(base, path) {
  const full = join(base, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !SKIPPED_FOLDERS.has(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => listFiles(base, join(path, name)));
}

/** @param {string} stampFile @param {string} hash @returns {boolean} whether the stamp was written for this hash */
export function isStamped(stampFile, hash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
}

/** @param {string} stampFile @param {string} hash */
export function writeStamp(stampFile, hash) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
}
