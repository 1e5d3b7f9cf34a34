import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll } from '../build/build-all.mjs';
import { readArguments } from '../setup/arguments.mjs';
import { Failure } from '../setup/failure.mjs';
import { installPackages } from '../setup/install.mjs';
import { findInstance } from '../setup/instance-file.mjs';
import { createProgress } from '../setup/progress.mjs';
import { rootDir } from '../setup/root.mjs';

export async function main() {
  const options = readArguments(process.argv.slice(2));
  const running = findInstance(options.homeDir);
  if (running && options.isReset) {
    throw new Failure(
      `${options.homeDir} is in use by process ${running.pid}: run "npm stop -- --home ${options.homeDir}" first.`,
    );
  }
  const progress = createProgress();
  if (!running) {
    await installPackages(progress);
    await buildAll(progress);
  }
  const { runInstance } = await import(pathToFileURL(join(rootDir, 'dist', 'stack', 'instance.js')).href);
  return runInstance({ ...options, progress });
}
