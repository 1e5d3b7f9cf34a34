import type { Page } from 'playwright-core';

/** How somebody sees the pages. */
export interface Look {
  width: 1280 | 390;
  theme: 'light' | 'dark';
  language: 'en' | 'ru';
}

/** Sets the window, the theme and the language as the person's own choices, which a browser remembers. */
export async function dress(page: Page, { width, theme, language }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
  await page.evaluate(`(() => {
    localStorage.setItem('RaStorepurser.theme', JSON.stringify('${theme}'));
    localStorage.setItem('RaStorepurser.locale', JSON.stringify('${language}'));
  })()`);
}

/** Until all that the page asks for has come: no skeleton, no spinner, a heading. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1, main h2, [role=alert]').first().waitFor();
  await page
    .locator('.row-to-come, .MuiSkeleton-root, .MuiCircularProgress-root')
    .first()
    .waitFor({ state: 'detached' });
}
