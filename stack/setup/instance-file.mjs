import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive } from './process-identity.mjs';

/**
 * Who holds a home: at most one process at a time.
 * @typedef {object} Instance
 * @property {number} pid
 * @property {string} started tells the process from a later one with the same number
 * @property {string} purpose "npm start", or the command that uses the stores for a while
 * @property {number} portOffset
 */

/** @param {string} homeDir @returns {string} */
export function instanceFile(homeDir) {
  return join(homeDir, 'supervisor.json');
}

/** The process that holds the home now. @param {string} homeDir @returns {Instance | undefined} */
export function findInstance(homeDir) {
  const instance = read(instanceFile(homeDir));
  return instance && isAlive(instance) ? instance : undefined;
}

/**
 * Takes the home for this process, unless another one holds it.
 * @param {string} homeDir
 * @param {{ purpose: string, portOffset: number }} about
 * @returns {Instance | undefined} who holds it instead
 */
export function claimInstance(homeDir, about) {
  const file = instanceFile(homeDir);
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${JSON.stringify({ ...identify(process.pid), ...about })}\n`, { mode: 0o600 });
  try {
    return tryClaim(homeDir, file, mine);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} homeDir */
export function releaseInstance(homeDir) {
  if (read(instanceFile(homeDir))?.pid === process.pid) rmSync(instanceFile(homeDir), { force: true });
}

/** @param {string} homeDir @param {string} file @param {string} mine @returns {Instance | undefined} */
function tryClaim(homeDir, file, mine) {
  const holder = findInstance(homeDir);
  if (holder) return holder;
  rmSync(file, { force: true });
  try {
    linkSync(mine, file);
    return undefined;
  } catch {
    return findInstance(homeDir);
  }
}

/** @param {string} file @returns {Instance | undefined} */
function read(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
