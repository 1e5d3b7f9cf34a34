import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { settle } from '../../bench/pages/look.js';
import { auditEn } from '../src/audit/en.js';
import { layoutEn } from '../src/layout/en.js';
import { settingTextsEn } from '../src/settings/catalogue-en.js';
import { settingsEn } from '../src/settings/en.js';
import { isStepUp } from './desk.js';
import { journeyMs, type House } from './house.js';
import { demoUser } from './instance.js';
import { shoot } from './look.js';
import { evidenced, newPerson, proveUntil } from './people.js';

const expiry = settingTextsEn['onboarding.expiry_days'].title;

export function describeOfficeWalk(house: () => House): void {
  describe('the office', () => {
    it(
      'changes a setting on record, with what it was and who changed it, and puts it back',
      evidenced('office-setting', async () => {
        const { stage, at } = house();
        const { page, complaints } = await at('admin');
        const secret = demoUser(stage.ready, 'admin').totpSecret ?? '';
        const { full_name } = await stage.admin.call<{ full_name: string }>('GET', '/api/v1/accounts/me');
        await page.goto('/settings');
        const before = await daysOf(page);
        await changeExpiry(page, { days: before + 1, reason: 'Clients asked for one more day.', secret });
        await line(page).getByRole('button', { name: settingsEn.history }).click();
        const history = page.getByRole('dialog', { name: expiry });
        const newest = history.getByRole('listitem').first();
        await newest.waitFor();
        expect((await newest.innerText()).split('\n').filter(Boolean)).toEqual([
          `${before + 1} days`,
          `before: ${before} days`,
          'Clients asked for one more day.',
          expect.stringContaining(full_name),
        ]);
        await shoot(page, 'office-setting-history');
        await history.getByRole('button', { name: layoutEn.close }).click();
        await changeExpiry(page, { days: before, reason: 'One day less is enough after all.', secret });
        expect(await daysOf(page)).toBe(before);
        // Without a second factor of the last five minutes the api refuses first, and the page asks for it.
        expect(complaints().filter((complaint) => !isStepUp(complaint))).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'verifies the audit log from its page',
      evidenced('office-audit', async () => {
        const { page, complaints } = await house().at('admin');
        await page.goto('/audit');
        await settle(page);
        await page.getByRole('button', { name: auditEn.verify.open }).click();
        const dialog = page.getByRole('dialog', { name: auditEn.verify.title });
        await dialog.getByRole('button', { name: auditEn.verify.run }).click();
        await dialog.getByRole('alert').waitFor();
        expect(await dialog.getByRole('alert').innerText()).toMatch(
          /^Nothing was changed, removed, moved or cut off\. Entries: [1-9][\d,]*, checkpoints: [\d,]+\.$/,
        );
        await shoot(page, 'office-audit-verified');
        await dialog.getByRole('button', { name: layoutEn.close }).click();
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'shows at /docs every operation of the OpenAPI document',
      evidenced('office-docs', async () => {
        const { page, complaints } = await newPerson(house().stage);
        const { openapi, paths } = apiDocument.parse(await (await page.request.get('/openapi.json')).json());
        expect(openapi).toMatch(/^3\.1\.\d+$/);
        await page.goto('/docs');
        const groups = page.locator('.opblock-tag-section');
        await groups.first().waitFor();
        const operations = Object.values(paths).flatMap((path) => Object.keys(path));
        let shown = 0;
        // One at a time: of many open groups the page draws those alone that are in sight.
        for (const group of await groups.all()) {
          const head = group.locator('.opblock-tag');
          await head.click();
          await group.locator('.opblock').first().waitFor();
          shown += await group.locator('.opblock').count();
          await head.click();
          await group.locator('.opblock').first().waitFor({ state: 'detached' });
        }
        expect(shown).toBe(operations.length);
        await shoot(page, 'office-docs');
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );
  });
}

const apiDocument = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** The line of the setting on the page of all settings. */
const line = (page: Page): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: expiry });

async function daysOf(page: Page): Promise<number> {
  const text = await line(page)
    .getByText(/^\d+ days$/)
    .innerText();
  return parseInt(text, 10);
}

interface Change {
  days: number;
  reason: string;
  /** Of the second factor, which the page may ask for. */
  secret: string;
}

async function changeExpiry(page: Page, { days, reason, secret }: Change): Promise<void> {
  await line(page).getByRole('button', { name: settingsEn.change }).click();
  const dialog = page.getByRole('dialog', { name: expiry });
  await dialog.getByRole('spinbutton').fill(String(days));
  await dialog.getByLabel(settingsEn.reason).fill(reason);
  await shoot(page, 'office-setting');
  await dialog.getByRole('button', { name: layoutEn.save }).click();
  await proveUntil(page, line(page).getByText(`${days} days`, { exact: true }), secret);
  await dialog.waitFor({ state: 'detached' });
}
