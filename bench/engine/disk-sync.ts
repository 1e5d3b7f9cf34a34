import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../latency.js';

const blockBytes = 4_096;
const writes = 2_000;

/** Microseconds that the disk under this folder takes to write and sync 4 KiB of a file that has its size already. */
export function diskSyncUs(dir: string): number {
  const block = Buffer.alloc(blockBytes, 1);
  const handle = openSync(join(dir, 'sync'), 'w');
  try {
    for (let at = 0; at < writes; at += 1) writeSync(handle, block, 0, blockBytes, at * blockBytes);
    fdatasyncSync(handle);
    const times: number[] = [];
    for (let at = 0; at < writes; at += 1) {
      const began = performance.now();
      writeSync(handle, block, 0, blockBytes, at * blockBytes);
      fdatasyncSync(handle);
      times.push((performance.now() - began) * 1e3);
    }
    return median(times);
  } finally {
    closeSync(handle);
  }
}
