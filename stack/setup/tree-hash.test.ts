import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashTree, isStamped, writeStamp } from './tree-hash.mjs';

let folder: string;
const hash = () => hashTree(folder, ['src', 'package.json', 'not-there']);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-hash-'));
  mkdirSync(join(folder, 'src', 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
  writeFileSync(join(folder, 'package.json'), '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('hashTree', () => {
  it('changes with content, with names and with new files', () => {
    const seen = new Set([hash()]);
    writeFileSync(join(folder, 'src', 'a.ts'), 'b');
    seen.add(hash());
    renameSync(join(folder, 'src', 'a.ts'), join(folder, 'src', 'b.ts'));
    seen.add(hash());
    writeFileSync(join(folder, 'not-there'), '');
    seen.add(hash());
    expect(seen.size).toBe(4);
  });

  it('looks past installed packages and files that are not wanted', () => {
    const before = hashTree(folder, ['src'], (path) => !path.endsWith('.test.ts'));
    writeFileSync(join(folder, 'src', 'node_modules', 'x.js'), '');
    writeFileSync(join(folder, 'src', 'a.test.ts'), '');
    expect(hashTree(folder, ['src'], (path) => !path.endsWith('.test.ts'))).toBe(before);
  });
});

describe('isStamped', () => {
  it('knows its own hash only', () => {
    const stamp = join(folder, 'dist', '.stamp');
    expect(isStamped(stamp, 'one')).toBe(false);
    writeStamp(stamp, 'one');
    expect(isStamped(stamp, 'one')).toBe(true);
    expect(isStamped(stamp, 'two')).toBe(false);
  });
});
