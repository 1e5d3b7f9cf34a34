import type { Home } from './home.js';
import { recordProcesses } from './leftovers.js';
import { keepAlive } from './processes/keep-alive.js';
import type { KeptProcess } from './processes/keep-alive.js';
import { stopRemaining, type ManagedProcess } from './processes/managed.js';

/** The processes of an instance: kept alive, and stopped against the order in which their starts began. */
export interface Crew {
  keep: (name: string, start: () => Promise<ManagedProcess>) => Promise<void>;
  pids: () => Record<string, number | undefined>;
  /** Resolves with the reason when one of them can't be kept alive. */
  failed: Promise<string>;
  stopAll: () => Promise<void>;
}

export interface CrewOptions {
  home: Home;
  note: (line: string) => void;
  /** Somebody runs under another process number now. */
  onChange: () => void;
}

export function createCrew({ home, note, onChange }: CrewOptions): Crew {
  const order: string[] = [];
  const kept: KeptProcess[] = [];
  let isStopping = false;
  let fail: (reason: string) => void = () => {};
  const failed = new Promise<string>((resolve) => (fail = resolve));
  const pids = () => Object.fromEntries(kept.map(({ name, pid }) => [name, pid()]));
  function changed(): void {
    recordProcesses(home, pids());
    onChange();
  }

  return {
    failed,
    pids,
    async keep(name, start) {
      order.push(name);
      const one = await keepAlive({
        name,
        logFile: home.logFile(name),
        start,
        note,
        onChange: changed,
        onCrashLoop: fail,
      });
      if (isStopping) return one.stop();
      kept.push(one);
      changed();
    },
    async stopAll() {
      isStopping = true;
      kept.sort((a, b) => order.indexOf(b.name) - order.indexOf(a.name));
      for (const one of kept) await one.stop();
      kept.length = 0;
      await stopRemaining();
    },
  };
}
