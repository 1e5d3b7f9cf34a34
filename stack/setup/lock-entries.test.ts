import { describe, expect, it } from '@jest/globals';
import { missingEntries } from './lock-entries.mjs';

const swc = {
  version: '1.0.0',
  optionalDependencies: { '@swc/core-darwin-arm64': '1.0.0', '@swc/core-linux-x64-musl': '1.0.0' },
};

describe('missingEntries', () => {
  it('makes an entry that npm skips on other systems', () => {
    expect(missingEntries({ 'node_modules/@swc/core': { ...swc, dev: true } })).toEqual([
      [
        'node_modules/@swc/core-darwin-arm64',
        { version: '1.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] },
      ],
      [
        'node_modules/@swc/core-linux-x64-musl',
        { version: '1.0.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
      ],
    ]);
  });

  it('leaves what the lock has, at the top or beside the package', () => {
    const packages = {
      'node_modules/@swc/core': swc,
      'node_modules/@swc/core-darwin-arm64': { version: '1.0.0' },
      'node_modules/@swc/core/node_modules/@swc/core-linux-x64-musl': { version: '1.0.0' },
    };
    expect(missingEntries(packages)).toEqual([]);
  });

  it('leaves optional packages that belong to no platform, and ranges', () => {
    const optionalDependencies = { fsevents: '2.3.3', 'some-darwin-arm64': '^1.0.0' };
    expect(missingEntries({ 'node_modules/a': { version: '1.0.0', optionalDependencies } })).toEqual([]);
  });
});
