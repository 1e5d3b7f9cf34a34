import { findChromium } from '../stack/chromium.js';
import { Failure } from '../stack/setup/failure.mjs';
import { startBeside } from '../stack/start-beside.js';
import type { Bench, BenchOptions, Figures } from './bench.js';
import { readReady } from './journey/desk.js';
import { launchChromium, signedInWindow } from './pages/chromium.js';
import { measureColdPages } from './pages/cold-pages.js';
import { measureRouteChanges } from './pages/route-changes.js';
import { withFilledLists } from './pages/with-filled-lists.js';

/** How long people wait for the pages of the staff and of clients. */
export const pages: Bench = {
  name: 'pages',
  title:
    'First paint of cold pages and changes of the route, in Chromium, on an instance with 10,000 rows a list',
  run: runPages,
};

const rows = 10_000;
const viewport = { width: 1280, height: 900 };

async function runPages({ homeDir, progress }: BenchOptions): Promise<Figures> {
  const executablePath = await findChromium(progress);
  if (!executablePath) throw new Failure('There is no Chromium to measure in.');
  const instance = await startBeside({ homeDir, progress });
  const browser = await launchChromium(executablePath);
  try {
    const ready = await readReady(instance.homeDir);
    return await withFilledLists({ homeDir: instance.homeDir, ready, rows }, async () => {
      const staff = await signedInWindow(browser, ready, 'admin', { viewport });
      const cold = { browser, ready, viewport };
      return {
        ...(await progress.step('Opening cold pages', () => measureColdPages(cold))),
        ...(await progress.step('Changing from page to page', () => measureRouteChanges(staff))),
      };
    });
  } finally {
    await browser.close();
    await progress.step('Stopping the instance', instance.stop);
  }
}
