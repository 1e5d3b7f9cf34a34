import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { rootDir } from '../setup/root.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { hashTree, isStamped, writeStamp } from '../setup/tree-hash.mjs';

const source = join(rootDir, 'admin-ui');
const target = join(rootDir, 'dist', 'admin-ui');
const stampFile = join(rootDir, 'dist', '.admin-ui.stamp');
const INPUTS = ['package-lock.json', 'admin-ui', 'domain', 'sdk'];

/** Builds the admin UI into dist/admin-ui. @param {import('../setup/progress.mjs').Progress} progress */
export async function buildAdminUi(progress) {
  if (!existsSync(join(source, 'index.html'))) return;
  const hash = hashTree(rootDir, INPUTS, (path) => !/\.test\.tsx?$/.test(path));
  if (isStamped(stampFile, hash) && existsSync(target)) return;
  await progress.step('Building the admin UI', build);
  writeStamp(stampFile, hash);
}

/** Beside the old one and then renamed, so that a running instance always serves a whole page. */
async function build() {
  const fresh = `${target}.new`;
  const vite = join(
    dirname(createRequire(join(source, 'package.json')).resolve('vite/package.json')),
    'bin',
    'vite.js',
  );
  const args = [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const { code, output } = await runCommand(process.execPath, args, {
    cwd: source,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (code !== 0) throw new Failure(`The admin UI cannot be built:\n${output.trimEnd()}`);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
