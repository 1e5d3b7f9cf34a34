import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { bundleEngine } from './bundle-engine.mjs';
import { rootDir } from '../setup/root.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { hashTree, isStamped, listFiles, writeStamp } from '../setup/tree-hash.mjs';

export const SOURCE_FOLDERS = [
  'activities',
  'api',
  'bench',
  'db',
  'domain',
  'engine',
  'lib',
  'quant',
  'sdk',
  'stack',
  'workflows',
];
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const dist = join(rootDir, 'dist');
const stampFile = join(dist, '.server.stamp');

/**
 * Type-checks and emits the server into dist/.
 * @param {import('../setup/progress.mjs').Progress} progress
 * @param {{ isTolerant?: boolean }} [options] tolerant: type errors are shown, and what could be emitted is used
 */
export async function buildServer(progress, { isTolerant = false } = {}) {
  const hash = hashTree(rootDir, [...SOURCE_FOLDERS, ...SETTINGS], isSource);
  if (isStamped(stampFile, hash)) return;
  const errors = await progress.step('Compiling the server', compile);
  removeLeftovers();
  await progress.step('Bundling the engine', bundleEngine);
  if (!errors) return writeStamp(stampFile, hash);
  if (!isTolerant) throw new Failure(`The server does not compile:\n${errors}`);
  progress.note(
    `The server has ${errors.split('\n').length} lines of type errors; "npm run build" shows them.`,
  );
}

/** @returns {Promise<string>} the compiler's lines, '' when there are none */
async function compile() {
  const compiler = join(rootDir, 'node_modules', 'typescript7', 'bin', 'tsc');
  const { code, output } = await runCommand(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: rootDir,
  });
  return code === 0 ? '' : output.trimEnd() || `the compiler ended with code ${code}`;
}

/** @param {string} path */
function isSource(path) {
  return /\.(ts|cjs|mjs|json)$/.test(path) && !path.endsWith('.test.ts');
}

/** What was compiled from a file that is no longer there must not be found by an import. */
function removeLeftovers() {
  for (const folder of SOURCE_FOLDERS) {
    for (const path of listFiles(dist, folder)) {
      const source = path.replace(/\.map$/, '').replace(/\.js$/, '.ts');
      if (!existsSync(join(rootDir, source))) rmSync(join(dist, path));
    }
  }
}
