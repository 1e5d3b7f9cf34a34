import { listen, type Listener } from '../db/listen.js';
import type { Log } from '../lib/log.js';

interface KeptOptions {
  url: string;
  log: Log;
  /** Where the database says that something of it has changed. */
  channel: string;
  /** How late a change may be known while the database's word is lost. */
  keptMs: number;
  maxKept: number;
  /** Called when the database has told, after everything was forgotten. */
  onNews?: () => void;
}

/** What the database said a moment ago, remembered in this process until it says that something of it has changed. */
export class KeptUntilTold<T> {
  private readonly kept = new Map<string, { value: T; until: number }>();
  private listener: Promise<Listener> | null = null;
  private changes = 0;

  constructor(private readonly options: KeptOptions) {}

  /** The value of a key, read when it is not known. What is not there is asked for again the next time. */
  async find(key: string, readValue: () => Promise<T | null>): Promise<T | null> {
    this.listener ??= this.open();
    const known = this.kept.get(key);
    if (known && known.until > Date.now()) return known.value;
    await this.listener;
    const before = this.changes;
    const value = await readValue();
    if (this.kept.size >= this.options.maxKept) this.kept.clear();
    // What changed while it was read may be missing from it.
    if (value !== null && before === this.changes)
      this.kept.set(key, { value, until: Date.now() + this.options.keptMs });
    return value;
  }

  async close(): Promise<void> {
    await (await this.listener)?.close();
  }

  private open(): Promise<Listener> {
    const { url, log, channel } = this.options;
    return listen({ url, log, channel, onNews: () => this.forget() });
  }

  private forget(): void {
    this.changes += 1;
    this.kept.clear();
    this.options.onNews?.();
  }
}
