import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../build/build-all.mjs';
import { installPackages } from '../setup/install.mjs';
import { createProgress } from '../setup/progress.mjs';
import { rootDir } from '../setup/root.mjs';

// One more than the cores of a small machine: browsers, servers and timers leave a third of them idle.
const WORKERS = '3';

export async function main() {
  const progress = createProgress();
  await installPackages(progress);
  await buildAll(progress);
  const folder = mkdtempSync(join(tmpdir(), 'purser-sums-'));
  const sumsFile = join(folder, 'sums.json');
  const code = await runJest(process.argv.slice(2), sumsFile);
  const { passed, failed } = existsSync(sumsFile)
    ? JSON.parse(readFileSync(sumsFile, 'utf8'))
    : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return code || (passed === 0 || failed > 0 ? 1 : 0);
}

/** @param {string[]} args @param {string} sumsFile @returns {Promise<number>} */
function runJest(args, sumsFile) {
  const jest = join(rootDir, 'node_modules', 'jest', 'bin', 'jest.js');
  const reporters = [
    '--reporters=default',
    `--reporters=${join(rootDir, 'stack', 'testing', 'closing-line.mjs')}`,
  ];
  const workers = args.some((arg) => /^(-w|--maxWorkers|-i$|--runInBand)/.test(arg))
    ? []
    : ['--maxWorkers', WORKERS];
  // Paths come first: an option that takes several values would take them too.
  const nodeArgs = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest];
  const child = spawn(process.execPath, [...nodeArgs, ...args, ...workers, ...reporters], {
    cwd: rootDir,
    env: { ...process.env, NODE_ENV: 'test', PURSER_TEST_SUMS: sumsFile },
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to jest as well; this process waits for its end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 130)));
}
