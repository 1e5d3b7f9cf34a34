import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome, resetHome } from './home.js';
import { readSecrets } from './secrets.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-home-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('openHome', () => {
  it('refuses a folder that holds other things', () => {
    writeFileSync(join(folder, 'thesis.txt'), '');
    expect(() => openHome(folder)).toThrow(/holds other things/);
  });

  it('refuses a path that has no room for sockets', () => {
    expect(() => openHome(join(folder, 'x'.repeat(70)))).toThrow(/too long/);
    expect(existsSync(join(folder, 'x'.repeat(70)))).toBe(false);
  });

  it('opens its own again', () => {
    expect(openHome(join(folder, 'new'))).toMatchObject({ dir: join(folder, 'new') });
    expect(() => openHome(join(folder, 'new'))).not.toThrow();
  });
});

describe('resetHome', () => {
  it('removes what is ours, follows no link, and leaves the rest', () => {
    const home = openHome(join(folder, 'home'));
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'file'), '');
    symlinkSync(join(folder, 'elsewhere'), home.objectsDir);
    readSecrets(home.secretsFile);
    writeFileSync(join(home.dir, 'mine.txt'), '');
    resetHome(home.dir);
    expect(existsSync(home.secretsFile)).toBe(false);
    expect(existsSync(home.objectsDir)).toBe(false);
    expect(existsSync(join(folder, 'elsewhere', 'file'))).toBe(true);
    expect(existsSync(join(home.dir, 'mine.txt'))).toBe(true);
  });

  it('refuses a folder that is not a home', () => {
    writeFileSync(join(folder, 'thesis.txt'), '');
    expect(() => resetHome(folder)).toThrow(/not a home of Purser/);
  });
});

describe('readSecrets', () => {
  it('makes them once and keeps them from other eyes', () => {
    const file = join(folder, 'secrets.json');
    const secrets = readSecrets(file);
    expect(readSecrets(file)).toEqual(secrets);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(new Set(Object.values(secrets)).size).toBe(4);
    expect(Object.values(secrets).every((secret) => secret.length === 32)).toBe(true);
  });

  it('adds one that an older version did not have, and changes no other', () => {
    const file = join(folder, 'secrets.json');
    writeFileSync(file, JSON.stringify({ clickhouse: 'old' }));
    expect(readSecrets(file)).toMatchObject({ clickhouse: 'old', postgresApi: expect.any(String) });
  });
});
