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
