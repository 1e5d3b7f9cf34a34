import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheDir } from './cache.js';
import { findProgram, isExecutable } from './find-program.js';
import { withFileLock } from './setup/file-lock.mjs';
import type { Progress } from './setup/progress.mjs';
import { runCommand } from './setup/run-command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPath = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const packages = ['chromium', 'fonts-dejavu', 'fonts-noto-core'];

/** A Chromium for tests: CHROMIUM_PATH, PATH, else from apt when root, else Playwright's download. */
export async function findChromium(progress: Progress, ways = realWays): Promise<string | undefined> {
  const present = findPresent();
  if (present) return present;
  return withFileLock(
    join(cacheDir(), 'chromium.lock'),
    async () => findPresent() ?? (await obtain(progress, ways)),
  );
}

function findPresent(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH ?? findProgram(...names);
  return chosen ?? (isExecutable(macPath) ? macPath : findPlaywrights());
}

const realWays = { isRoot: process.getuid?.() === 0, download: downloadWithPlaywright };

async function obtain(progress: Progress, ways: typeof realWays): Promise<string | undefined> {
  const apt = ways.isRoot ? findProgram('apt-get') : undefined;
  if (apt) await progress.step('Installing Chromium with apt', () => installWithApt(apt));
  if (!findPresent()) await progress.step('Downloading Chromium', ways.download);
  const found = findPresent();
  if (!found)
    progress.note('No Chromium could be installed or downloaded: install it by hand for the browser tests.');
  return found;
}

async function installWithApt(apt: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(apt, ['update', '-q'], { env, isGuarded: true });
  await runCommand(apt, ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    isGuarded: true,
  });
}

async function downloadWithPlaywright(): Promise<void> {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: browsersDir() };
  await runCommand(process.execPath, [join(playwright, 'cli.js'), 'install', '--only-shell', 'chromium'], {
    env,
  });
}

function findPlaywrights(): string | undefined {
  if (!existsSync(browsersDir())) return undefined;
  const entries = readdirSync(browsersDir(), { recursive: true, encoding: 'utf8' });
  const program = entries.find((path) => /(^|\/)(headless_shell|chrome-headless-shell|chrome)$/.test(path));
  return program && join(browsersDir(), program);
}

function browsersDir(): string {
  return join(cacheDir(), 'browsers');
}
