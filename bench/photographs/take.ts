import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Ready } from '../journey/desk.js';
import { signedInWindow } from '../pages/chromium.js';
import { dress, settle, type Look } from '../pages/look.js';
import type { ListPage } from './list-pages.js';
import { bringAbout, type Situation } from './situations.js';

/** One picture: which page, in which situation, seen how. */
export interface Motif {
  page: ListPage;
  situation: Situation;
  look: Look;
}

export interface Studio {
  browser: Browser;
  ready: Ready;
  toDir: string;
}

export const nameOf = ({ page, situation, look }: Motif): string =>
  [page.name, situation, look.width, look.theme, look.language].join('-');

/** A photographer with a window for each role, signed in once each: a code is taken only once. */
export function openStudio({ browser, ready, toDir }: Studio) {
  const windows = new Map<string, Promise<Page>>();
  function windowOf(role: string): Promise<Page> {
    const known = windows.get(role) ?? openWindow(browser, ready, role);
    windows.set(role, known);
    return known;
  }

  /** A picture of the window as it opens, then of the whole page if that is longer. */
  async function take(motif: Motif): Promise<void> {
    const { page: list, situation, look } = motif;
    const page = await windowOf((situation === 'refused' && list.closedTo) || 'admin');
    await dress(page, look);
    const end = await bringAbout(page, list.rows ?? '', situation);
    try {
      await page.goto(list.path);
      await settle(page);
      await page.screenshot({ path: join(toDir, `${nameOf(motif)}.png`), animations: 'disabled' });
    } finally {
      await end();
    }
  }
  return { take };
}

async function openWindow(browser: Browser, ready: Ready, role: string): Promise<Page> {
  const context = await signedInWindow(browser, ready, role, {
    timezoneId: 'Europe/Belgrade',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/help');
  await settle(page);
  return page;
}
