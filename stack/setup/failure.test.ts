import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describeError, Failure } from './failure.mjs';
import { rootDir } from './root.mjs';

describe('describeError', () => {
  it('says of a full disk what to do, without a stack', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(describeError(error)).toBe(
      'The disk is full: free some space (about 4 GB for a first start) and start again.',
    );
  });

  it('shows what the reader can mend as its sentence, and of anything else the whole stack', () => {
    expect(describeError(new Failure('Do this.'))).toBe('Do this.');
    expect(describeError(new Error('unforeseen'))).toMatch(/unforeseen\n +at /);
    expect(describeError('a word')).toBe('a word');
  });
});

describe('runMain', () => {
  (process.platform === 'linux' ? it : it.skip)('ends with that sentence when a disk is really full', () => {
    const script = `
import { writeFileSync } from 'node:fs';
import { runMain } from '${join(rootDir, 'stack', 'setup', 'failure.mjs')}';
await runMain(async () => writeFileSync('/dev/full', 'x'));`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^The disk is full: [^\n]+$/);
  });
});
