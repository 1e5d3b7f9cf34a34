/**
 * Completes package-lock.json after "npm install".
 *
 * npm leaves out optional packages that the registry in use does not serve for other platforms, and then "npm ci" calls
 * the lock incomplete, everywhere. Each such package gets an entry with its system, so that npm skips it where it
 * doesn't belong. With --check nothing is written and the exit code tells whether entries are missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingEntries } from './setup/lock-entries.mjs';
import { rootDir } from './setup/root.mjs';

const lockFile = join(rootDir, 'package-lock.json');
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
const missing = missingEntries(lock.packages);
const isCheck = process.argv.includes('--check');

if (missing.length > 0 && isCheck) {
  process.stderr.write(
    `package-lock.json lacks ${missing.length} entries: run "node stack/complete-lock.mjs".\n`,
  );
  process.exitCode = 1;
} else if (missing.length > 0) {
  const { '': root, ...rest } = lock.packages;
  const all = Object.entries({ ...rest, ...Object.fromEntries(missing) });
  lock.packages = { '': root, ...Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}
if (!isCheck) process.stdout.write(`package-lock.json: ${missing.length} entries added\n`);
