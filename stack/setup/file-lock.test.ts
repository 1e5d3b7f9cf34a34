import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFileLock } from './file-lock.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-lock-'));
  file = join(folder, 'deep', 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('withFileLock', () => {
  it('lets one work at a time and tells the others whom they wait for', async () => {
    let atOnce = 0;
    let most = 0;
    const waitedFor: number[] = [];
    const work = async () => {
      most = Math.max(most, (atOnce += 1));
      await sleep(20);
      atOnce -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withFileLock(file, work, (pid) => waitedFor.push(pid))));
    expect(most).toBe(1);
    expect(waitedFor).toEqual([process.pid, process.pid]);
  });

  it('takes over the lock of a process that is gone', async () => {
    await withFileLock(file, async () => undefined);
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, JSON.stringify({ pid, started: '1' }));
    expect(await withFileLock(file, async () => 'done')).toBe('done');
  });

  it('does not mistake another process with the same number for the holder', async () => {
    await withFileLock(file, async () => undefined);
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'long ago' }));
    expect(await withFileLock(file, async () => 'done')).toBe('done');
  });

  it('is free again after a failure', async () => {
    await expect(withFileLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });
});
