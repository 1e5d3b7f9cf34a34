import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.mjs';

/**
 * A process that can't be mistaken for a later one with the same number.
 * @typedef {{ pid: number, started: string }} ProcessIdentity
 */

/** @param {number} pid @returns {ProcessIdentity} */
export function identify(pid) {
  return { pid, started: startOf(pid) };
}

/** Whether that very process still runs. @param {ProcessIdentity | undefined} identity @returns {boolean} */
export function isAlive(identity) {
  if (!identity || !Number.isInteger(identity.pid) || identity.pid <= 0) return false;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return startOf(identity.pid) === identity.started && identity.started !== '';
}

/** The command line of a process, '' when it is gone or hidden. @param {number} pid @returns {string} */
export function commandOf(pid) {
  if (process.platform === 'linux') return readProc(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  return ps(pid, 'command=');
}

/** Linux: clock ticks since boot, '' for a zombie; elsewhere what ps prints. @param {number} pid @returns {string} */
function startOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = readProc(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' ? '' : (startTicks ?? '');
}

/** @param {string} file */
function readProc(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
