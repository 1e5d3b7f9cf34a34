import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { figure, type Figures } from '../bench.js';
import { median } from '../latency.js';

/** UI.md */
const mostMs = 200;
const tabs = 5;
const roundsAgain = 2;
const idleMs = 3000;
const patienceMs = 20_000;

/** In the order of the navigation; a file is opened by the first row of its list. */
const stops = [
  { name: 'cases', link: 'nav a[href="/cases"]' },
  { name: 'case', link: 'main tbody a[href^="/cases/"]' },
  { name: 'clients', link: 'nav a[href="/clients"]' },
  { name: 'client', link: 'main tbody a[href^="/clients/"]' },
  { name: 'audit', link: 'nav a[href="/audit"]' },
  { name: 'notifications', link: 'nav a[href="/notifications"]' },
  { name: 'mail', link: 'nav a[href="/mail"]' },
  { name: 'lists', link: 'nav a[href="/lists"]' },
  { name: 'users', link: 'nav a[href="/users"]' },
  { name: 'user', link: 'main tbody a[href^="/users/"]' },
  { name: 'roles', link: 'nav a[href="/roles"]' },
  { name: 'settings', link: 'nav a[href="/settings"]' },
  { name: 'dashboard', link: 'nav a[href="/"]' },
] as const;

/** From the click until the new page's heading and content stand: when a tab goes there first, and again. */
export async function measureRouteChanges(staff: BrowserContext): Promise<Figures> {
  const first = new Map<string, number[]>();
  const again = new Map<string, number[]>();
  for (let tab = 0; tab < tabs; tab += 1) {
    const page = await staff.newPage();
    await page.goto('/help');
    await page.locator('nav a[href="/cases"]').waitFor();
    // The pages' code is fetched when nothing else is to do.
    await page.waitForTimeout(idleMs);
    await goRound(page, first);
    for (let round = 0; round < roundsAgain; round += 1) await goRound(page, again);
    await page.close();
  }
  return Object.fromEntries([
    ...[...first].map(([name, times]) => [`to_${name}`, figure(median(times), 'ms', { most: mostMs })]),
    ...[...again].map(([name, times]) => [`to_${name}_again`, figure(median(times), 'ms', { most: mostMs })]),
    ['route_samples', figure(tabs, `first visits and ${tabs * roundsAgain} more of each page`)],
  ]);
}

async function goRound(page: Page, into: Map<string, number[]>): Promise<void> {
  for (const { name, link } of stops) {
    await page.locator(link).first().waitFor();
    const ms = z.number().parse(await page.evaluate(clickUntilContent(link)));
    if (!(ms < patienceMs)) throw new Error(`The page ${name} did not come within ${patienceMs} ms`);
    into.set(name, [...(into.get(name) ?? []), ms]);
    // What a page does after it stands must not slow the next one down.
    await page.waitForLoadState('networkidle');
  }
}

/** A frame after everything of the old page is gone and a heading without a skeleton stands; -1 never. */
const clickUntilContent = (link: string) => `new Promise((resolve) => {
  for (const part of document.querySelector('main').children) part.dataset.left = 'yes';
  const from = performance.now();
  document.querySelector(${JSON.stringify(link)}).click();
  const look = () => {
    const main = document.querySelector('main');
    const stands = main.querySelector('h1') && !main.querySelector('.row-to-come, .MuiSkeleton-root, [data-left]');
    if (stands || performance.now() - from > ${patienceMs}) requestAnimationFrame(() => resolve(performance.now() - from));
    else requestAnimationFrame(look);
  };
  look();
})`;
