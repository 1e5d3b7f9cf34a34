import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { rootDir } from './root.mjs';

describe('readArguments', () => {
  it('lives in .purser unless told otherwise', () => {
    expect(readArguments([])).toEqual({
      homeDir: join(rootDir, '.purser'),
      portOffset: undefined,
      isReset: false,
      hasClients: true,
    });
  });

  it('reads every switch', () => {
    expect(
      readArguments(['--home', '/tmp/other', '--port-offset', '100', '--reset', '--without-clients']),
    ).toEqual({
      homeDir: '/tmp/other',
      portOffset: '100',
      isReset: true,
      hasClients: false,
    });
  });

  it.each([['--hme', 'x'], ['--home'], ['extra']])('refuses %s and shows how it is used', (...args) => {
    expect(() => readArguments(args)).toThrow(/Usage: npm start/);
  });
});
