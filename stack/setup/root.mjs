import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package-lock.json: the same from the sources and from dist/. */
export const rootDir = findRoot(dirname(fileURLToPath(import.meta.url)));

/** @param {string} folder @returns {string} */
function findRoot(folder) {
  const parent = dirname(folder);
  if (existsSync(join(folder, 'package-lock.json')) || parent === folder) return folder;
  return findRoot(parent);
}
