/** `npm run photographs -- [--home DIR] [--to DIR] [--only TEXT]`: every list page in every situation, for people to look at. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '../lib/arguments.js';
import { findChromium } from '../stack/chromium.js';
import { Failure, runMain } from '../stack/setup/failure.mjs';
import { createProgress } from '../stack/setup/progress.mjs';
import { rootDir } from '../stack/setup/root.mjs';
import { startBeside } from '../stack/start-beside.js';
import { readReady } from './journey/desk.js';
import { launchChromium } from './pages/chromium.js';
import type { Look } from './pages/look.js';
import { withFilledLists } from './pages/with-filled-lists.js';
import { listPages, type ListPage } from './photographs/list-pages.js';
import { situations, type Situation } from './photographs/situations.js';
import { nameOf, openStudio, type Motif } from './photographs/take.js';

const usage = 'Usage: npm run photographs -- [--home DIR] [--to DIR] [--only TEXT]';
const rows = 10_000;

await runMain(() => main(process.argv.slice(2)));
process.exit();

async function main(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const given = readArguments({ args, options: { home: text, to: text, only: text } });
  if (!given) throw new Failure(usage);
  const { home, to, only = '' } = given.values;
  const motifs = allMotifs().filter((motif) => nameOf(motif).includes(only));
  if (motifs.length === 0) throw new Failure(`No picture is called anything like "${only}".`);
  const toDir = to ? resolve(to) : join(rootDir, '.cache', 'photographs');
  mkdirSync(toDir, { recursive: true });
  const progress = createProgress();
  const executablePath = await findChromium(progress);
  if (!executablePath) throw new Failure('There is no Chromium to take pictures with.');
  const instance = await startBeside({ homeDir: home && resolve(home), progress });
  const browser = await launchChromium(executablePath);
  try {
    const ready = await readReady(instance.homeDir);
    await withFilledLists({ homeDir: instance.homeDir, ready, rows }, () =>
      progress.step(`Taking ${motifs.length} pictures`, async (tell) => {
        const studio = openStudio({ browser, ready, toDir });
        for (const [index, motif] of motifs.entries()) {
          tell(`${index + 1}: ${nameOf(motif)}`);
          await studio.take(motif);
        }
      }),
    );
  } finally {
    await browser.close();
    await instance.stop();
  }
  process.stdout.write(`${motifs.length} pictures are in ${toDir}\n`);
  return 0;
}

function allMotifs(): Motif[] {
  const looks: Look[] = ([1280, 390] as const).flatMap((width) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['en', 'ru'] as const).map((language) => ({ width, theme, language })),
    ),
  );
  return listPages.flatMap((page) =>
    situations
      .filter((situation) => canMeet(page, situation))
      .flatMap((situation) => looks.map((look) => ({ page, situation, look }))),
  );
}

function canMeet({ rows: address, closedTo, isNeverEmpty }: ListPage, situation: Situation): boolean {
  if (situation === 'refused') return closedTo !== undefined;
  if (situation === 'none') return address !== undefined && !isNeverEmpty;
  return address !== undefined || situation === 'many';
}
