import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const KEPT_OUTPUT_CHARS = 64_000;
const STOP_WAIT_MS = 5_000;
const guardFile = join(dirname(fileURLToPath(import.meta.url)), 'guard.mjs');

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
// Whoever stops us stops what we wait for.
process.on('exit', () => running.forEach((child) => child.kill()));

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [logFile] receives all of the output
 * @property {number} [timeoutMs]
 * @property {(line: string) => void} [onLine]
 * @property {boolean} [isGuarded] for what takes minutes: it ends even when this process is killed
 *
 * @typedef {object} CommandResult
 * @property {number} code the exit code; 127 when the program doesn't exist, 128 when a signal ended it
 * @property {string} output the end of what it printed, both streams
 */

/**
 * Runs a program to its end and keeps the end of its output.
 * @param {string} program
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, options = {}) {
  const log = options.logFile ? openLog(options.logFile) : undefined;
  return new Promise((resolve) => {
    const child = start(program, args, options);
    running.add(child);
    let output = '';
    /** @param {Buffer} chunk */
    function take(chunk) {
      const text = chunk.toString();
      output = (output + text).slice(-KEPT_OUTPUT_CHARS);
      log?.write(chunk);
      for (const line of text.split('\n').filter(Boolean)) options.onLine?.(line);
    }
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      running.delete(child);
      log?.end();
      resolve({ code: code ?? 128, output });
    });
  });
}

/** @param {string} program @param {string[]} args @param {CommandOptions} options */
function start(program, args, { cwd, env = process.env, timeoutMs, isGuarded }) {
  if (!isGuarded)
    return spawn(program, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] });
  const order = { command: program, args, stopSignals: ['SIGTERM', 'SIGKILL'], stopWaitMs: STOP_WAIT_MS };
  return spawn(process.execPath, [guardFile, JSON.stringify(order)], {
    cwd,
    env,
    timeout: timeoutMs,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** @param {string} file */
function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  const log = createWriteStream(file);
  // A log that can't be written must not stop what it tells of.
  log.on('error', () => {});
  return log;
}
