import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const KEPT_OUTPUT_CHARS = 64_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
// Whoever stops us stops what we wait for.
process.on('exit', () => running.forEach((child) => child.kill()));

/**
 * @typedef {object} CommandResult
 * @property {number} code the exit code; 127 when the program doesn't exist, 128 when a signal ended it
 * @property {string} output the end of what it printed, both streams
 */

/**
 * Runs a program to its end and keeps the end of its output.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, logFile?: string, timeoutMs?: number, onLine?: (line: string) => void }} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, { cwd, env, logFile, timeoutMs, onLine } = {}) {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const log = logFile ? createWriteStream(logFile) : undefined;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    /** @param {Buffer} chunk */
    function take(chunk) {
      const text = chunk.toString();
      output = (output + text).slice(-KEPT_OUTPUT_CHARS);
      log?.write(chunk);
      if (onLine) text.split('\n').filter(Boolean).forEach(onLine);
    }
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      running.delete(child);
      log?.end();
      resolve({ code: code ?? 128, output });
    });
  });
}
