import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync } from 'node:fs';
import { fsyncSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './segment.js';

const epochName = 'epoch';
const digits = 16;

/**
 * Who leads, as a number in a file beside the journal. A process that takes over writes a higher one before it reads the
 * journal's end; one that led looks at it after each sync and before it answers. So whatever was answered was on the
 * disk before the other one read it, however long either of them slept in between.
 */
export class EpochFile {
  private handle: number;
  private readonly text = Buffer.alloc(digits);
  private readonly path: string;

  constructor(private readonly dir: string) {
    this.path = join(dir, epochName);
    if (!existsSync(this.path)) writeEpoch(dir, 0);
    this.handle = openSync(this.path, 'r');
  }

  /** The epoch in force. The file is replaced by whoever takes over, so it is found by its name each time it differs. */
  read(): number {
    closeSync(this.handle);
    this.handle = openSync(this.path, 'r');
    readSync(this.handle, this.text, 0, digits, 0);
    return Number(this.text.toString('latin1'));
  }

  /** Leads from now on under a number that nobody had. */
  claim(epoch = this.read() + 1): number {
    writeEpoch(this.dir, epoch);
    return epoch;
  }

  close(): void {
    closeSync(this.handle);
  }
}

export function readEpoch(dir: string): number {
  const path = join(dir, epochName);
  return existsSync(path) ? Number(readFileSync(path, 'latin1')) : 0;
}

function writeEpoch(dir: string, epoch: number): void {
  const part = join(dir, `${epochName}.part`);
  const handle = openSync(part, 'w', 0o600);
  try {
    writeSync(handle, String(epoch).padStart(digits, '0'));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, join(dir, epochName));
  syncFolder(dir);
}
