import { setTimeout as sleep } from 'node:timers/promises';
import { readArguments } from '../setup/arguments.mjs';
import { findInstance } from '../setup/instance-file.mjs';
import { isAlive } from '../setup/process-identity.mjs';
import { createProgress } from '../setup/progress.mjs';

const STOP_MS = 60_000;
const POLL_MS = 100;

export async function main() {
  const { homeDir } = readArguments(process.argv.slice(2));
  const instance = findInstance(homeDir);
  if (!instance) return void process.stdout.write(`Nothing runs in ${homeDir}.\n`);
  await createProgress().step(`Stopping process ${instance.pid}`, () => stop(instance));
  process.stdout.write(`Stopped what ran in ${homeDir}.\n`);
}

/** Its children end by themselves when it has to be killed. @param {import('../setup/instance-file.mjs').Instance} instance */
async function stop(instance) {
  process.kill(instance.pid, 'SIGTERM');
  const deadline = Date.now() + STOP_MS;
  while (isAlive(instance) && Date.now() < deadline) await sleep(POLL_MS);
  if (isAlive(instance)) process.kill(instance.pid, 'SIGKILL');
}
