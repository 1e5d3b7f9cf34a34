import type { Browser, BrowserContext } from 'playwright-core';
import { z } from 'zod';
import { figure, type Figures } from '../bench.js';
import type { Ready } from '../journey/desk.js';
import { median } from '../latency.js';
import { signedInWindow } from './chromium.js';

/** UI.md */
const mostMs = 1500;
const samples = 7;

const pages = [
  { name: 'sign_in', path: '/login', isOpen: true },
  { name: 'portal', path: '/portal', isOpen: true },
  { name: 'dashboard', path: '/', isOpen: false },
  { name: 'cases', path: '/cases', isOpen: false },
  { name: 'clients', path: '/clients', isOpen: false },
] as const;

interface Cold {
  browser: Browser;
  ready: Ready;
  viewport: { width: number; height: number };
}

/** Pages in windows that hold nothing yet, each in turn, so that a slow moment of the machine meets all of them. */
export async function measureColdPages({ browser, ready, viewport }: Cold): Promise<Figures> {
  const paints = new Map<string, number[]>();
  const contents = new Map<string, number[]>();
  const staff = await signedInWindow(browser, ready, 'compliance_officer', { viewport });
  let cookies = await staff.storageState();
  const window = { baseURL: new URL(ready.urls.adminUi).origin, locale: 'en-GB', viewport };
  for (let sample = 0; sample <= samples; sample += 1)
    for (const { name, path, isOpen } of pages) {
      const context = await browser.newContext({ ...window, storageState: isOpen ? undefined : cookies });
      const { paintMs, contentMs } = await openCold(context, path);
      // The cookie was used up, and the window got the next one.
      if (!isOpen) cookies = await context.storageState();
      await context.close();
      // The first round warms the server up.
      if (sample === 0) continue;
      paints.set(name, [...(paints.get(name) ?? []), paintMs]);
      contents.set(name, [...(contents.get(name) ?? []), contentMs]);
    }
  return Object.fromEntries([
    ...figuresOf(paints, (name) => `${name}_first_paint`, { most: mostMs }),
    ...figuresOf(contents, (name) => `${name}_content`, {}),
    ['cold_samples', figure(samples, 'of each page')],
  ]);
}

function figuresOf(all: Map<string, number[]>, title: (name: string) => string, bar: { most?: number }) {
  return [...all].map(([name, times]) => [title(name), figure(median(times), 'ms', bar)] as const);
}

async function openCold(context: BrowserContext, path: string) {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'commit' });
  return times.parse(await page.evaluate(contentStands));
}

const times = z.object({ paintMs: z.number().positive(), contentMs: z.number().positive() });

/** First contentful paint, and when the heading and what is below it stand; both from the start of the navigation. */
const contentStands = `new Promise((resolve) => {
  const look = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const stands = document.querySelector('h1') && !document.querySelector('.row-to-come, .MuiSkeleton-root');
    if (paint && stands) resolve({ paintMs: paint.startTime, contentMs: performance.now() });
    else requestAnimationFrame(look);
  };
  look();
})`;
