import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireDiskSpace } from './disk.mjs';
import { Failure } from './failure.mjs';
import { withFileLock } from './file-lock.mjs';
import { findNpm } from './npm.mjs';
import { repairPostgresLinks } from './postgres-links.mjs';
import { rootDir } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { isStamped, writeStamp } from './tree-hash.mjs';

const INSTALL_GIB = 3;
const stampFile = join(rootDir, 'node_modules', '.purser-lock');

/** @typedef {import('./progress.mjs').Progress} Progress */

/**
 * Makes node_modules what package-lock.json says. Nothing happens when it is already.
 * @param {Progress} progress
 */
export async function installPackages(progress) {
  const hash = lockHash();
  if (!isStamped(stampFile, hash)) {
    const lockFile = join(rootDir, '.cache', 'install.lock');
    const onWait = (/** @type {number} */ pid) =>
      progress.note(`Waiting for process ${pid}, which installs packages.`);
    await withFileLock(lockFile, () => installOnce(hash, progress), onWait);
  }
  await repairPostgresLinks(rootDir);
}

/** @param {string} hash @param {Progress} progress */
async function installOnce(hash, progress) {
  if (isStamped(stampFile, hash)) return;
  if (!isInstalled()) {
    const npm = await findNpm();
    requireDiskSpace(rootDir, INSTALL_GIB, 'install the packages');
    await progress.step('Installing packages', () => runNpmCi(npm));
  }
  writeStamp(stampFile, hash);
}

/** @param {import('./npm.mjs').Npm} npm */
async function runNpmCi(npm) {
  const logFile = join(rootDir, '.cache', 'npm-ci.log');
  const args = [
    ...npm.args,
    'ci',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
    '--loglevel=warn',
  ];
  const { code, output } = await runCommand(npm.program, args, {
    cwd: rootDir,
    env: installEnvironment(),
    logFile,
    isGuarded: true,
  });
  if (code !== 0) throw new Failure(`${explain(output)}\nThe whole output of npm is in ${logFile}.`);
}

/** Set NODE_ENV=production would leave out what builds the project; switches of an outer npm are not meant for this one. */
function installEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|config_(workspace|omit|include))/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: 'development',
    SCARF_ANALYTICS: 'false',
    npm_config_update_notifier: 'false',
  };
}

/** @param {string} output @returns {string} */
function explain(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full: free some space (about 4 GB) and start again.';
  if (/EACCES|EPERM/.test(output))
    return `No permission to write ${rootDir}/node_modules: give it to your user and start again.`;
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(output)) {
    return 'The npm registry does not answer: check the network or "npm config get registry" and start again.';
  }
  if (/can only install packages when/.test(output)) {
    return 'package-lock.json does not fit package.json: run "npm install", then "node stack/complete-lock.mjs", and start again.';
  }
  const errors = output
    .split('\n')
    .filter((line) => /npm (error|ERR!)/.test(line))
    .slice(0, 5);
  return `npm ci failed:\n${errors.join('\n')}`;
}

function lockHash() {
  const lock = readFileSync(join(rootDir, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/** Somebody may have run npm by hand: then npm's own record of the installed versions agrees with the lock. */
function isInstalled() {
  const recordFile = join(rootDir, 'node_modules', '.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const wanted = readPackages(join(rootDir, 'package-lock.json'));
  const installed = readPackages(recordFile);
  return Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && (!entry.optional || installed[path]))
    .every(([path, entry]) => entry.link || installed[path]?.version === entry.version);
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
