import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Failure } from '../../stack/setup/failure.mjs';
import { rootDir } from '../../stack/setup/root.mjs';
import type { MutationSuite } from './suites.js';

/** Fetched when the command first runs: nothing else needs it, and it is sixty megabytes. */
const packages = { '@stryker-mutator/core': '9.6.1', '@stryker-mutator/jest-runner': '9.6.1' };
const folder = join(rootDir, '.cache', 'mutations');
const installed = (path: string) => join(folder, 'node_modules', '@stryker-mutator', path);

const report = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({
      mutants: z.array(
        z.looseObject({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.looseObject({ start: z.looseObject({ line: z.int() }) }),
        }),
      ),
    }),
  ),
});

export interface Mutant {
  file: string;
  line: number;
  change: string;
  /** `Killed` and `Timeout` were noticed; `Survived` and `NoCoverage` were not. */
  status: string;
}

/** Changes the code of a suite in one place after another, and says which changes its tests noticed. */
export async function runStryker(suite: MutationSuite): Promise<Mutant[]> {
  await install();
  const reportFile = join(folder, `${suite.name}-report.json`);
  const configFile = join(folder, `${suite.name}.config.json`);
  writeFileSync(configFile, JSON.stringify(await configOf(suite, reportFile), null, 2));
  await run(process.execPath, [installed('core/bin/stryker.js'), 'run', configFile], rootDir);
  if (!existsSync(reportFile)) throw new Failure('The mutation run left no report; its reason stands above.');
  const { files } = report.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map(({ mutatorName, replacement, status, location }) => ({
      file,
      line: location.start.line,
      change: replacement ?? mutatorName,
      status,
    })),
  );
}

async function configOf({ mutate, tests }: MutationSuite, reportFile: string) {
  const jest: { default: { projects: { displayName: string }[] } } = await import(
    pathToFileURL(join(rootDir, 'jest.config.mjs')).href
  );
  const unit = jest.default.projects.find(({ displayName }) => displayName === 'unit');
  return {
    plugins: [installed('jest-runner/dist/src/index.js')],
    testRunner: 'jest',
    // Modules of the language, and no word about it at each start.
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: { ...unit, testMatch: tests.map((test) => `<rootDir>/${test}`) },
    },
    mutate,
    coverageAnalysis: 'perTest',
    concurrency: 1,
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: reportFile },
    tempDirName: '.cache/mutations/sandbox',
    ignorePatterns: ['.cache', '.purser', 'dist', 'docs'],
  };
}

async function install(): Promise<void> {
  const manifest = `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`;
  const file = join(folder, 'package.json');
  if (existsSync(file) && readFileSync(file, 'utf8') === manifest && existsSync(installed('core'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  // Jest is the project's own: the runner must find that one and none beside it.
  await run('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps'], folder);
}

function run(program: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Failure(`${program} ended with ${code ?? 'a signal'}.`)),
    );
  });
}
