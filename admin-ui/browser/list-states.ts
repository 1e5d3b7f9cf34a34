import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { dress, settle } from '../../bench/pages/look.js';
import { withFilledLists } from '../../bench/pages/with-filled-lists.js';
import { listPages } from '../../bench/photographs/list-pages.js';
import { bringAbout, failure } from '../../bench/photographs/situations.js';
import { problemCodes } from '../../domain/problems.js';
import { isThorough } from '../../stack/testing/thorough.js';
import { complianceEn } from '../src/compliance/en.js';
import { auditEn } from '../src/audit/en.js';
import { accountsEn } from '../src/accounts/en.js';
import { layoutEn } from '../src/layout/en.js';
import { shortenMiddle } from '../src/layout/format.js';
import { notificationsEn } from '../src/notifications/en.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { journeyMs, type House } from './house.js';
import { overhang } from './look.js';
import { evidenced } from './people.js';

const empty: Record<string, { empty: string; empty_why: string }> = {
  cases: complianceEn.cases,
  clients: onboardingEn.clients,
  audit: auditEn,
  notifications: notificationsEn,
  mail: notificationsEn.mail,
  lists: complianceEn.lists,
  users: accountsEn.users,
};
const withRows = listPages.flatMap(({ rows, ...page }) => (rows ? [{ ...page, rows }] : []));
/** Two that are drawn by different code; `npm run photographs` has them all. */
const long = ['cases', 'audit'];
/** Each state of every list when there is time for it. */
const shown = isThorough ? withRows : withRows.filter(({ name }) => [...long, 'users'].includes(name));
const rows = 10_000;
const traceId = shortenMiddle(failure.trace_id);

/** Presses the button, unless news of a change have made the page ask by itself: then what it stood in is gone. */
async function again(retry: Locator, problem: Locator): Promise<void> {
  await retry.click({ timeout: 5_000 }).catch(async (error: unknown) => {
    if ((await problem.count()) > 0) throw error;
  });
}

export function describeListStates(house: () => House): void {
  describe('the lists', () => {
    it(
      'say of a failed request what happened, with its trace id, and try again',
      evidenced('lists-failed', async () => {
        const { page } = await atDesk(house());
        for (const { name, path, rows: address } of shown) {
          const end = await bringAbout(page, address, 'failed');
          await page.goto(path);
          const problem = page.getByRole('main').getByRole('alert').filter({ hasText: traceId });
          await problem.getByText(problemCodes[failure.code].title).waitFor();
          const retry = problem.getByRole('button', { name: layoutEn.error.retry });
          const asked = page.waitForRequest((request) => new URL(request.url()).pathname === address);
          await retry.click();
          await asked;
          await end();
          await again(retry, problem);
          await problem.waitFor({ state: 'detached' });
          await settle(page);
          expect({ name, heading: await page.getByRole('heading', { level: 1 }).count() }).toEqual({
            name,
            heading: 1,
          });
        }
      }),
      journeyMs,
    );

    it(
      'say why they are empty',
      evidenced('lists-empty', async () => {
        const { page } = await atDesk(house());
        for (const { name, path, rows: address } of shown) {
          const words = empty[name];
          if (!words) continue;
          const end = await bringAbout(page, address, 'none');
          await page.goto(path);
          await page.getByRole('main').getByText(words.empty, { exact: true }).waitFor();
          await page.getByRole('main').getByText(words.empty_why).waitFor();
          await end();
        }
      }),
      journeyMs,
    );

    it(
      'stand with ten thousand rows and the longest names, and lead on to the next page',
      evidenced('lists-long', async () => {
        const { stage } = house();
        const { page } = await atDesk(house());
        await withFilledLists({ ...stage, rows }, async () => {
          for (const { name, path } of withRows.filter((list) => long.includes(list.name))) {
            await page.setViewportSize({ width: 390, height: 844 });
            await page.goto(path);
            await settle(page);
            expect({ name, overhang: await overhang(page) }).toEqual({ name, overhang: 0 });
            await page.setViewportSize({ width: 1280, height: 900 });
            await settle(page);
            expect({ name, overhang: await overhang(page) }).toEqual({ name, overhang: 0 });
            const range = page.getByText(/^\d+[–-]\d+ of /);
            const before = await range.innerText();
            expect(Number(before.split(' ').at(-1)?.replaceAll(',', ''))).toBeGreaterThanOrEqual(rows / 2);
            await page.getByRole('button', { name: layoutEn.queue.next }).click();
            await page.getByText(/^51[–-]100 of /).waitFor();
          }
        });
      }),
      journeyMs,
    );
  });
}

/** The administrator's window, in English again whatever was looked at before. */
async function atDesk(house: House) {
  const person = await house.at('admin');
  await dress(person.page, { width: 1280, theme: 'light', language: 'en' });
  return person;
}
