import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spareName, syncFolder } from './segment.js';

const pieceBytes = 1024 * 1024;
/** Between two pieces the disk is left to the journal. */
const pauseMs = 5;
/** Who lays it, since leader and follower may do so at the same time, each in a file of its own. */
type Maker = 'leader' | 'follower';

/** Lays the next segment's file of zeros while the present one fills, in small pieces and in the background. */
export class SpareMaker {
  private making: Promise<void> | null = null;
  private isClosed = false;

  constructor(
    private readonly dir: string,
    private readonly bytes: number,
    private readonly maker: Maker = 'leader',
  ) {}

  /** Called after each commit: from half of the segment on there should be a spare. */
  keepReady(usedBytes = this.bytes): void {
    if (this.making || usedBytes < this.bytes / 2 || existsSync(join(this.dir, spareName))) return;
    // Without a spare the journal makes one itself, waiting for it: slower, nothing worse.
    this.making = this.make()
      .catch(() => undefined)
      .finally(() => (this.making = null));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.making;
  }

  private async make(): Promise<void> {
    const half = join(this.dir, `${spareName}.${this.maker}`);
    const file = await open(half, 'w', 0o600);
    try {
      const zeros = Buffer.alloc(Math.min(pieceBytes, this.bytes));
      for (let at = 0; at < this.bytes && !this.isClosed; at += zeros.length) {
        await file.write(zeros, 0, Math.min(zeros.length, this.bytes - at), at);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      if (!this.isClosed) await file.sync();
    } finally {
      await file.close();
    }
    // The journal may have made its own meanwhile.
    if (this.isClosed || existsSync(join(this.dir, spareName))) return rm(half, { force: true });
    await rename(half, join(this.dir, spareName));
    syncFolder(this.dir);
  }
}
