import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach } from './account.js';

const stranger = { uid: 54_321, gid: 54_321 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-account-'));
  mkdirSync(join(folder, 'inner'));
  chmodSync(join(folder, 'inner'), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('canReach', () => {
  it('needs every folder above to let others pass', () => {
    chmodSync(folder, 0o700);
    expect(canReach(stranger, join(folder, 'inner'))).toBe(false);
    chmodSync(folder, 0o711);
    expect(canReach(stranger, join(folder, 'inner'))).toBe(true);
  });

  it('judges a folder that is not there yet by those above it', () => {
    chmodSync(folder, 0o700);
    expect(canReach(stranger, join(folder, 'inner', 'new'))).toBe(false);
    chmodSync(folder, 0o711);
    expect(canReach(stranger, join(folder, 'inner', 'new'))).toBe(true);
  });

  it('lets the owner pass where the owner may', () => {
    const owner = { uid: process.getuid?.() ?? 0, gid: 54_321 };
    chmodSync(folder, 0o700);
    expect(canReach(owner, folder)).toBe(true);
  });

  it('asks nothing when Postgres runs as ourselves', () => {
    chmodSync(folder, 0o700);
    expect(canReach(undefined, join(folder, 'inner'))).toBe(true);
  });
});
