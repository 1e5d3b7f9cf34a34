import { describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireDiskSpace } from './disk.mjs';

/** Below a folder that is there, as a home is before the first start. */
const folder = join(tmpdir(), 'not', 'made', 'yet');

describe('requireDiskSpace', () => {
  it('lets begin what the disk has room for', () => {
    expect(() => requireDiskSpace(folder, 0, 'run')).not.toThrow();
  });

  it('refuses the rest with one sentence: which disk, how much, what for, what to do', () => {
    expect(() => requireDiskSpace(folder, 1e9, 'install the packages')).toThrow(
      /^The disk of .*yet has \d+\.\d GB free and 1000000000 GB are needed to install the packages: free some space and start again\.$/,
    );
  });
});
