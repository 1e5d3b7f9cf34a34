/**
 * Runs one program that isn't ours (Postgres, Temporal) and stops it when whoever started us is gone, kill -9 included:
 * the IPC channel closes with its process. Arguments: one JSON object of the type GuardOrder.
 */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} GuardOrder
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.Signals[]} stopSignals sent one after the other, each after the wait
 * @property {number} stopWaitMs
 * @property {number} [uid]
 * @property {number} [gid]
 */

/** @type {GuardOrder} */
const order = JSON.parse(process.argv[2] ?? '{}');
const { command, args, uid, gid, stopSignals, stopWaitMs } = order;
const child = spawn(command, args, {
  uid,
  gid,
  stdio: ['ignore', 'inherit', 'inherit'],
  cwd: uid ? '/' : undefined,
});
let isStopping = false;

child.on('spawn', () => {
  // Who started us may be gone by now; told to nobody, the failure would end the guard and leave its program alone.
  if (process.connected) process.send?.({ pid: child.pid }, undefined, {}, () => undefined);
});
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  // Ends as its program did, so that the supervisor can tell a kill from a fault.
  if (signal === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  else process.exit(code ?? 128);
});

process.on('disconnect', stop);
if (!process.connected) stop();
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, stop);

function stop() {
  if (isStopping) return;
  isStopping = true;
  stopSignals.forEach((signal, index) => setTimeout(() => child.kill(signal), index * stopWaitMs));
}
