import type { Locator, Page } from 'playwright-core';
import { dress, settle, type Look } from '../../bench/pages/look.js';
import { englishOn, russianOn } from './leftovers.js';
import { barriers, overhang, shoot, textsOf } from './look.js';
import { looks } from './looks.js';

interface Looked {
  name: string;
  /** Where the page is; the one that is open without it. */
  path?: string;
  /** What must have come before it is looked at. */
  shown?: Locator;
}

/** What a person would mind of a page, in every look of it; the last stays on. */
export async function faultsInLooks(page: Page, { name, path, shown }: Looked): Promise<string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    await dress(page, look);
    await (path === undefined ? page.reload() : page.goto(path));
    await shown?.waitFor();
    await settle(page);
    faults.push(...(await faultsOn(page, { name, look })));
  }
  return faults;
}

/** The same of a page as it is shown now: words of the other language, wider than the window, barriers. */
export async function faultsOn(page: Page, { name, look }: { name: string; look: Look }): Promise<string[]> {
  await shoot(page, `${name}-${look.width}-${look.theme}-${look.language}`);
  const texts = await textsOf(page);
  const leftovers = look.language === 'en' ? russianOn(texts) : englishOn(texts);
  const wide = await overhang(page);
  const found = [
    ...leftovers.map((text) => `not in ${look.language}: ${text}`),
    ...(wide > 0 ? [`wider than the window by ${wide} px`] : []),
    ...(await barriers(page)),
  ];
  return found.map((fault) => `${name} ${look.width} ${look.language}: ${fault}`);
}
