/** How a process ended: by itself with a code, or by a signal. */
export interface ProcessEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A process that was started here and is stopped here. */
export interface ManagedProcess {
  name: string;
  /** Of the program itself, not of its guard; undefined until it runs. */
  pid: () => number | undefined;
  exited: Promise<ProcessEnd>;
  /** Asks politely, then insists; resolves when it is gone. */
  stop: () => Promise<void>;
}

const running = new Set<ManagedProcess>();

/** Remembers a process until it has ended. */
export function remember(one: ManagedProcess): ManagedProcess {
  running.add(one);
  void one.exited.then(() => running.delete(one));
  return one;
}

/** Stops what this process has started and not stopped yet, such as one that was still on its way to being ready. */
export async function stopRemaining(): Promise<void> {
  await Promise.all([...running].map((one) => one.stop()));
}
