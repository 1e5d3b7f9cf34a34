import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const fileName = 'consumers.json';
const writeEveryMs = 1_000;
const maxConsumers = 64;

const consumers = z.record(z.string(), z.strictObject({ event_seq: z.number(), at: z.string() }));
export type KnownConsumers = z.infer<typeof consumers>;

/**
 * How far those have come who must have every event, by the names that they give themselves, in a file beside the events: so
 * it is known of one that is away, too. What is lost of it in a crash only keeps more than is needed.
 */
export class Consumers {
  private known: KnownConsumers;
  private isDirty = false;
  private writing: Promise<void> | null = null;
  private readonly closing = new AbortController();

  constructor(private readonly dir: string) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.known = readConsumers(dir) ?? {};
  }

  /** Somebody has every event up to this one. False when there are too many of them. */
  kept(name: string, eventSeq: number, at: Date): boolean {
    if (!(name in this.known) && Object.keys(this.known).length >= maxConsumers) return false;
    this.known[name] = { event_seq: eventSeq, at: at.toISOString() };
    this.isDirty = true;
    this.writing ??= this.writeAll().finally(() => (this.writing = null));
    return true;
  }

  get all(): KnownConsumers {
    return this.known;
  }

  /** What was told is in the file. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.writing;
    if (this.isDirty) await this.write().catch(() => undefined);
  }

  private async writeAll(): Promise<void> {
    while (this.isDirty) {
      // A disk that refuses is noticed by the journal; here it only keeps more events.
      await this.write().catch(() => undefined);
      await sleep(writeEveryMs, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  private async write(): Promise<void> {
    this.isDirty = false;
    const file = join(this.dir, fileName);
    const handle = await open(`${file}.part`, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(this.known));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.part`, file);
  }
}

/** Null when nobody has ever told, or the file cannot be read: then every event may still be wanted. */
export function readConsumers(dir: string): KnownConsumers | null {
  const file = join(dir, fileName);
  if (!existsSync(file)) return null;
  try {
    return consumers.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
