import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { settle } from '../../bench/pages/look.js';
import { takesPictures } from '../../stack/testing/pictures.js';
import { screenshotDir } from './instance.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const findings = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

const runAxe = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`;

/** What keeps people from using the page: serious and critical findings of axe, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(`${axe}; undefined`);
  const found = findings.parse(await page.evaluate(runAxe));
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) =>
          `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary.replaceAll('\n', ' ').slice(0, 200)}`,
      ),
    );
}

/** By how many pixels the page is wider than the window. */
export async function overhang(page: Page): Promise<number> {
  return z
    .number()
    .parse(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    );
}

/** Goes to a page as a link does: without loading everything anew. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(`(() => {
    for (const part of document.querySelector('main').children) part.dataset.left = 'yes';
    history.pushState({}, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  })()`);
  await page.locator('main [data-left]').first().waitFor({ state: 'detached' });
  await settle(page);
}

const visibleTexts = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const { parentElement } = walker.currentNode;
    if (text && parentElement.checkVisibility() && !parentElement.closest('[lang]:not(html), script, style, pre, code')) texts.push(text);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll('[' + name + ']')) if (!element.closest('[lang]:not(html)')) texts.push(element.getAttribute(name).trim());
  return texts;
})()`;

/** Every piece of text that a person sees or hears, names of controls included. */
export async function textsOf(page: Page): Promise<string[]> {
  return z.array(z.string()).parse(await page.evaluate(visibleTexts));
}

/** Keeps a picture of the whole page for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  // What sticks to the window's edge would be drawn across the middle of the page.
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: join(screenshotDir, `${name}.png`), fullPage: true, animations: 'disabled' });
}
