import {
  closeSync,
  fdatasyncSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../journal/journal.js';
import { syncFolder } from '../journal/segment.js';
import { EVENT_BYTES, EVENT_DOUBLES, EV_SEQ_DOUBLE } from '../protocol/events.js';

/** Events of a file: event `n` lies in file `(n - 1) / EVENTS_PER_FILE`, so that a reader needs no index. */
export const EVENTS_PER_FILE = 1 << 20;

export const eventFileName = (index: number): string => `events-${String(index).padStart(8, '0')}.log`;

/**
 * Every event of the engine, in order, by its dense number. It follows from the journal: what a crash takes from its end
 * is written again, to the byte, when the commands are replayed. So it is synced with each snapshot only, and readers
 * keep their own cursors.
 */
export class EventLog {
  private handle: number | null = null;
  private file = -1;
  /** Number of the last event that is written. */
  lastSeq: number;

  constructor(private readonly dir: string) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.lastSeq = lastEventIn(dir);
  }

  /** Writes events of a batch; those that are there already, from before a crash, are written over with the same bytes. */
  append(bytes: Uint8Array, firstSeq: number, count: number): void {
    for (let done = 0; done < count;) {
      const seq = firstSeq + done;
      const place = (seq - 1) % EVENTS_PER_FILE;
      const some = Math.min(count - done, EVENTS_PER_FILE - place);
      const from = done * EVENT_BYTES;
      const part = bytes.subarray(from, from + some * EVENT_BYTES);
      writeWhole(this.open(Math.floor((seq - 1) / EVENTS_PER_FILE)), part, part.length, place * EVENT_BYTES);
      done += some;
    }
    this.lastSeq = Math.max(this.lastSeq, firstSeq + count - 1);
  }

  /** Everything that was written is on the disk. */
  sync(): void {
    if (this.handle !== null) fdatasyncSync(this.handle);
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
  }

  private open(file: number): number {
    if (this.handle !== null && this.file === file) return this.handle;
    this.sync();
    this.close();
    const path = join(this.dir, eventFileName(file));
    const isNew = !existsSync(path);
    this.handle = openSync(path, isNew ? 'w+' : 'r+', 0o600);
    this.file = file;
    if (isNew) syncFolder(this.dir);
    return this.handle;
  }
}

/** Reads events from a number on, as far as one file goes; fewer than wanted, or none, at the end of the log. */
export function readEvents(dir: string, fromSeq: number, most: number): Uint8Array {
  const path = join(dir, eventFileName(Math.floor((fromSeq - 1) / EVENTS_PER_FILE)));
  if (!existsSync(path)) return new Uint8Array(0);
  const handle = openSync(path, 'r');
  try {
    const place = (fromSeq - 1) % EVENTS_PER_FILE;
    const bytes = new Uint8Array(Math.min(most, EVENTS_PER_FILE - place) * EVENT_BYTES);
    const read = readSync(handle, bytes, 0, bytes.length, place * EVENT_BYTES);
    return bytes.subarray(0, wholeEvents(bytes, read, fromSeq) * EVENT_BYTES);
  } finally {
    closeSync(handle);
  }
}

/** Events at the begin of what was read that carry the numbers they must: the last one may be half written. */
function wholeEvents(bytes: Uint8Array, read: number, fromSeq: number): number {
  const doubles = new Float64Array(bytes.buffer, 0, Math.floor(read / 8));
  let count = 0;
  while (
    (count + 1) * EVENT_BYTES <= read &&
    doubles[count * EVENT_DOUBLES + EV_SEQ_DOUBLE] === fromSeq + count
  )
    count += 1;
  return count;
}

/** Indexes of the files in a folder, in order. */
export function eventFilesIn(dir: string): number[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .flatMap((name) => /^events-(\d{8})\.log$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** The first event that has not been pruned. */
export function firstEventIn(dir: string): number {
  return (eventFilesIn(dir)[0] ?? 0) * EVENTS_PER_FILE + 1;
}

/** Everything that whoever wrote these events has written of them is on the disk. */
export function syncEvents(dir: string, toSeq: number): void {
  // Who writes syncs a file before it goes to the next; the one before is for who stands at its very begin.
  const last = Math.floor(Math.max(0, toSeq - 1) / EVENTS_PER_FILE);
  for (const file of eventFilesIn(dir)) {
    if (file < last - 1 || file > last) continue;
    const handle = openSync(join(dir, eventFileName(file)), 'r+');
    try {
      fdatasyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}

/** Number of the last event that is written whole. */
export function lastEventIn(dir: string): number {
  const last = eventFilesIn(dir).at(-1);
  if (last === undefined) return 0;
  const handle = openSync(join(dir, eventFileName(last)), 'r');
  try {
    const whole = Math.floor(fstatSync(handle).size / EVENT_BYTES);
    const record = new Float64Array(EVENT_DOUBLES);
    for (let place = whole - 1; place >= 0; place--) {
      readSync(handle, new Uint8Array(record.buffer), 0, EVENT_BYTES, place * EVENT_BYTES);
      const seq = last * EVENTS_PER_FILE + place + 1;
      if (record[EV_SEQ_DOUBLE] === seq) return seq;
    }
    return last * EVENTS_PER_FILE;
  } finally {
    closeSync(handle);
  }
}
