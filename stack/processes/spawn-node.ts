import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rootDir } from '../setup/root.mjs';
import { withLog } from './log-file.js';
import { remember, type ManagedProcess, type ProcessEnd } from './managed.js';

export interface NodeProgram {
  name: string;
  /** Absolute path of the compiled entry file. */
  file: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
}

const parentWatch = pathToFileURL(join(rootDir, 'dist', 'stack', 'parent-watch.js')).href;
/** Longer than the worker lets its activities end. */
const stopWaitMs = 25_000;

/** Starts a process of ours: it notices when this one is gone, and it doesn't hear the terminal's Ctrl-C. */
export function spawnNode({ name, file, args = [], env, logFile }: NodeProgram): ManagedProcess {
  const nodeArgs = ['--enable-source-maps', '--import', parentWatch, file, ...args];
  const child = withLog(logFile, (log) =>
    spawn(process.execPath, nodeArgs, {
      cwd: rootDir,
      detached: true,
      env,
      stdio: ['ignore', log, log, 'ipc'],
    }),
  );
  child.channel?.unref();
  const exited = new Promise<ProcessEnd>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 127, signal: null }));
  });
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), stopWaitMs);
    await exited;
    clearTimeout(insist);
  }
  return remember({ name, pid: () => child.pid, exited, stop });
}
