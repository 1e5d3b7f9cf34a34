import { Failure } from '../setup/failure.mjs';
import { lastLines } from './log-file.js';
import type { ManagedProcess } from './managed.js';
import { spawnNode } from './spawn-node.js';
import type { NodeProgram } from './spawn-node.js';
import { until } from './until.js';

const readyMs = 90_000;
const shownLines = 15;

/** Starts a process of ours and waits until it says that it is ready. */
export async function startReady(program: NodeProgram, readyUrl: string): Promise<ManagedProcess> {
  const started = spawnNode(program);
  let hasExited = false;
  void started.exited.then(() => (hasExited = true));
  const isSettled = await until(async () => hasExited || isReady(readyUrl), readyMs, 100);
  if (isSettled && !hasExited) return started;
  const reason = hasExited ? 'ended before it was ready' : `was not ready after ${readyMs / 1000} s`;
  await started.stop();
  throw new Failure(
    `${program.name} ${reason}. The end of ${program.logFile}:\n${lastLines(program.logFile, shownLines)}`,
  );
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  await response.arrayBuffer();
  return response.ok;
}
