/**
 * Runs one of the project's commands: `node stack/run.mjs FILE ARGS`, FILE below dist/. With `--home DIR` (or the home
 * .purser) the command reaches the stores of that instance.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll } from '../build/build-all.mjs';
import { homeFrom } from '../setup/arguments.mjs';
import { Failure, takeOverSignals } from '../setup/failure.mjs';
import { installPackages } from '../setup/install.mjs';
import { createProgress } from '../setup/progress.mjs';
import { rootDir } from '../setup/root.mjs';

/** What these work on, started for that long when the instance doesn't run. @type {Record<string, string>} */
const NEEDS = {
  'api/audit.js': 'stores',
  'api/first-admin.js': 'stores',
  'api/screenings.js': 'stores',
  'api/verify.js': 'stores and Temporal',
  'db/cli.js': 'stores',
};

/** These bring up an instance of their own: a home is theirs to read, and without one no instance is touched. */
const BRINGS_INSTANCE = new Set(['bench/faults.js', 'bench/main.js', 'bench/photographs.js']);

export async function main() {
  const [file, ...rest] = process.argv.slice(2);
  if (!file)
    throw new Failure('Usage: node stack/run.mjs FILE [--home DIR] [ARGS], where FILE is below dist/.');
  const { home, args } = takeHome(rest);
  const progress = createProgress();
  await installPackages(progress);
  await buildAll(progress);
  if (!existsSync(join(rootDir, 'dist', file))) throw new Failure(`There is no command ${file}.`);
  if (BRINGS_INSTANCE.has(file)) return run(file, rest, {});
  const { withStores } = await import(pathToFileURL(join(rootDir, 'dist', 'stack', 'with-stores.js')).href);
  const options = {
    homeDir: homeFrom(home),
    purpose: `npm run (${file})`,
    progress,
    starts: NEEDS[file] ?? 'nothing',
  };
  return withStores(options, (/** @type {Record<string, string>} */ environment) =>
    run(file, args, environment),
  );
}

/** The command itself doesn't know homes. @param {string[]} args @returns {{ home: string | undefined, args: string[] }} */
function takeHome(args) {
  const at = args.findIndex((arg) => arg === '--home' || arg.startsWith('--home='));
  if (at < 0) return { home: undefined, args };
  const isPair = args[at] === '--home';
  const home = isPair ? args[at + 1] : args[at]?.slice('--home='.length);
  if (!home) throw new Failure('--home needs a folder.');
  return { home, args: args.filter((_, index) => index !== at && !(isPair && index === at + 1)) };
}

/** @param {string} file @param {string[]} args @param {Record<string, string>} environment @returns {Promise<number>} */
function run(file, args, environment) {
  takeOverSignals();
  const child = spawn(process.execPath, ['--enable-source-maps', join(rootDir, 'dist', file), ...args], {
    // Paths among the arguments are meant from where the command was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 130)));
}
