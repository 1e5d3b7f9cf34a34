import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from './log-file.js';
import type { ManagedProcess, ProcessEnd } from './managed.js';

/** A process that is started again when it ends by itself. */
export interface KeptProcess {
  name: string;
  pid: () => number | undefined;
  stop: () => Promise<void>;
}

export interface KeepAliveOptions {
  name: string;
  logFile: string;
  /** Resolves when the process is ready. */
  start: () => Promise<ManagedProcess>;
  note: (line: string) => void;
  /** The process runs under another number now. */
  onChange: () => void;
  /** It dies again and again; nothing will start it any more. */
  onCrashLoop: (reason: string) => void;
}

const firstWaitMs = 250;
const longestWaitMs = 8_000;
const loopDeaths = 5;
const loopMs = 60_000;
const shownLines = 15;

/** Starts a process, waits until it is ready, and from then on starts it again whenever it ends. */
export async function keepAlive(options: KeepAliveOptions): Promise<KeptProcess> {
  let current = await options.start();
  let isStopping = false;
  const deaths: number[] = [];

  async function watch(): Promise<void> {
    while (!isStopping) {
      const end = await current.exited;
      if (isStopping) return;
      // Killed from outside after it was ready: that is no loop of its own making.
      if (end.signal !== 'SIGKILL') deaths.push(Date.now());
      options.note(`${options.name} ended (${describeEnd(end)}) and is being started again.`);
      if (!(await startAgain())) return;
    }
  }

  async function startAgain(): Promise<boolean> {
    while (!isStopping) {
      const recent = deaths.filter((at) => at > Date.now() - loopMs).length;
      if (recent >= loopDeaths) {
        options.onCrashLoop(crashLoopText(options, recent));
        return false;
      }
      await sleep(Math.min(firstWaitMs * 2 ** recent, longestWaitMs));
      const started = isStopping ? undefined : await options.start().catch(() => undefined);
      if (started) {
        current = started;
        options.onChange();
        if (isStopping) await started.stop();
        return true;
      }
      deaths.push(Date.now());
    }
    return false;
  }

  const watching = watch();
  async function stop(): Promise<void> {
    isStopping = true;
    await current.stop();
    await watching;
  }
  return { name: options.name, pid: () => current.pid(), stop };
}

function crashLoopText({ name, logFile }: KeepAliveOptions, count: number): string {
  return `${name} ended ${count} times within a minute, so everything stops. The end of ${logFile}:\n${lastLines(logFile, shownLines)}`;
}

function describeEnd({ code, signal }: ProcessEnd): string {
  return signal ?? `code ${code}`;
}
