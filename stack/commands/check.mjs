/** Format, lint, types, tidiness and unit tests: the same for you and for CI. */
import { join } from 'node:path';
import { buildAll } from '../build/build-all.mjs';
import { Failure } from '../setup/failure.mjs';
import { installPackages } from '../setup/install.mjs';
import { createProgress } from '../setup/progress.mjs';
import { rootDir } from '../setup/root.mjs';
import { runCommand } from '../setup/run-command.mjs';

const module = (/** @type {string[]} */ ...path) => join(rootDir, 'node_modules', ...path);
const compiler = module('typescript7', 'bin', 'tsc');
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  module('jest', 'bin', 'jest.js'),
];

/** @type {[string, string[]][]} */
const CHECKS = [
  ['Lock file', ['stack/complete-lock.mjs', '--check']],
  ['Weight of the first page', ['stack/build/first-load.mjs']],
  ['Format', [module('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['Types of the server', [compiler, '-p', 'tsconfig.json', '--noEmit']],
  ['Types of the admin UI', [compiler, '-p', 'admin-ui/tsconfig.json', '--noEmit']],
  ['Types of its browser tests', [compiler, '-p', 'admin-ui/browser/tsconfig.json', '--noEmit']],
  [
    'Lint',
    [
      module('eslint', 'bin', 'eslint.js'),
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      '.cache/eslint',
    ],
  ],
  [
    'Tidiness and unit tests',
    [...jest, '--selectProjects', 'unit', '--maxWorkers', '2', '--silent', '--reporters', 'summary'],
  ],
];

export async function main() {
  const progress = createProgress();
  await installPackages(progress);
  await buildAll(progress);
  let failures = 0;
  for (const [title, args] of CHECKS) failures += (await passes(progress, title, args)) ? 0 : 1;
  process.stdout.write(
    failures === 0 ? 'All checks passed.\n' : `${failures} of ${CHECKS.length} checks failed.\n`,
  );
  return failures === 0 ? 0 : 1;
}

/** @param {import('../setup/progress.mjs').Progress} progress @param {string} title @param {string[]} args @returns {Promise<boolean>} */
async function passes(progress, title, args) {
  try {
    await progress.step(title, async () => {
      const { code, output } = await runCommand(process.execPath, args, { cwd: rootDir });
      if (code !== 0) throw new Failure(output.trimEnd());
    });
    return true;
  } catch (error) {
    progress.note(error instanceof Error ? error.message : String(error));
    return false;
  }
}
