import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.mjs';
import { identify, isAlive } from './process-identity.mjs';

const POLL_MS = 200;

/**
 * Runs the work while no other process of this machine holds the same lock file. A lock whose process is gone is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: number) => void} [onWait] called once, with the process id that is waited for
 * @returns {Promise<T>}
 */
export async function withFileLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!tryTake(file)) {
    const holder = readHolder(file);
    if (holder && !isAlive(holder)) removeStale(file, holder);
    if (holder && !told) onWait?.(holder.pid);
    told ||= Boolean(holder);
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A link appears whole or not at all, so that nobody ever reads half a lock. @param {string} file @returns {boolean} */
function tryTake(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} file @returns {import('./process-identity.mjs').ProcessIdentity | undefined} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Moved aside first, so that of two waiters only one removes it, and put back if it was not the stale one.
 * @param {string} file
 * @param {import('./process-identity.mjs').ProcessIdentity} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved?.pid !== stale.pid || moved.started !== stale.started) linkSync(aside, file);
  } catch {
    // Another waiter was faster.
  } finally {
    rmSync(aside, { force: true });
  }
}
