import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Home } from './home.js';
import { Failure } from './setup/failure.mjs';
import { rootDir } from './setup/root.mjs';

/** What is asked of lib/crypto/key-files. */
interface KeyFiles {
  ensureKeys: (dir: string, options: { demonstration: boolean }) => Promise<unknown>;
  loadKeys: (dir: string, options: { production: boolean }) => Promise<unknown>;
}

/** Makes keys for the demonstration; in production they must be there and must not be the demonstration's. */
export async function prepareKeys(home: Home, isProduction: boolean): Promise<void> {
  const keyFiles: KeyFiles = await import(
    pathToFileURL(join(rootDir, 'dist', 'lib', 'crypto', 'key-files.js')).href
  );
  if (!isProduction) return void (await keyFiles.ensureKeys(home.keysDir, { demonstration: true }));
  if (existsSync(home.demoUsersFile)) {
    throw new Failure(`${home.dir} holds the demonstration: production needs a --home of its own.`);
  }
  if (!existsSync(home.keysDir) || readdirSync(home.keysDir).length === 0) {
    throw new Failure(
      `Production needs its own keys: run "node dist/lib/crypto/keys-cli.js generate ${home.keysDir}" and start again.`,
    );
  }
  await keyFiles.loadKeys(home.keysDir, { production: true }).catch((error: unknown) => {
    throw new Failure(error instanceof Error ? error.message : String(error));
  });
}
