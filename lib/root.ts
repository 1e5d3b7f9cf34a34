import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, found upwards, so that it is the same from sources and from dist/. */
export const rootDir = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  const isRoot = existsSync(join(folder, 'package-lock.json'));
  const parent = dirname(folder);
  if (isRoot || parent === folder) return folder;
  return findRoot(parent);
}
